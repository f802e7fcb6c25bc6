import { PluginKind, declareClassPlugin, declareValuePlugin } from '@stryker-mutator/api/plugin';
import { PureRunner } from './pure-runner.mjs';
import { wording } from './wording.mjs';

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'pure', PureRunner),
  declareValuePlugin(PluginKind.Ignore, 'wording', wording),
];
