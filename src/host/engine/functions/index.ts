/** The worksheet functions the calculator knows; others give #NAME?. */
import type { Call } from '../evaluate';
import type { Operand } from '../matrix';
import { conditional } from './conditional';
import { dates } from './dates';
import { information } from './information';
import { logic } from './logic';
import { lookup } from './lookup';
import { arithmetic } from './arithmetic';
import { statistics } from './statistics';
import { text } from './text';

export type WorksheetFunction = (call: Call) => Operand;

export const functions: ReadonlyMap<string, WorksheetFunction> = new Map(
  Object.entries({
    ...arithmetic,
    ...statistics,
    ...conditional,
    ...logic,
    ...information,
    ...text,
    ...lookup,
    ...dates,
  }),
);
