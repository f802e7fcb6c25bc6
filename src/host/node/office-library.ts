/**
 * Evaluates the unmodified excel-web-16.00.js against a bridge.
 *
 * It runs in this realm, inside `with (window)`, and not in jsdom: a second realm has its own
 * Object.prototype, and the library takes option objects from ours for "not plain". Each call gives a
 * library of its own, so hosts do not disturb each other.
 */
import { readFileSync } from 'node:fs';
import { officeLibraryPath } from './project-root';

export interface Bridge {
  sendMessageToHost(message: string): void;
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
}

export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: Record<string, unknown>;
}

/** Globals the library declares or expects on `window`. */
const DECLARED = [
  'Excel',
  'Office',
  'OfficeExtension',
  'OfficeExt',
  'OfficeCore',
  'OfficeRuntime',
  'OfficeFirstPartyAuth',
  'OSF',
  'Microsoft',
];

/**
 * What the library asks the language for most. Within `with`, each look at a global goes through all
 * scopes, and in a context of its own (a suite of Jest's) through a call besides: these are at hand.
 */
const AT_HAND: Readonly<Record<string, unknown>> = {
  ...{ Object, Array, String, Number, Boolean, Function, Math, JSON, RegExp, Error, Promise },
  ...{ isNaN, parseInt, undefined },
};

type Evaluate = (window: object, ...atHand: readonly unknown[]) => OfficeLibrary;

let evaluate: Evaluate | undefined;

function compiled(): Evaluate {
  if (evaluate) return evaluate;
  const source = readFileSync(officeLibraryPath(), 'utf8');
  const body = `with (window) {\n${source}\n;return { Excel, OfficeExtension, Office }; }`;
  // The function constructor keeps the library in this realm; its text is the installed file.
  evaluate = new Function('window', ...Object.keys(AT_HAND), body) as Evaluate;
  return evaluate;
}

/** The little of a browser that the library touches while it loads. */
function bareWindow(bridge: Bridge): object {
  const nothing = (): void => undefined;
  const location = {
    href: 'https://localhost/taskpane.html',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    origin: 'https://localhost',
    pathname: '/taskpane.html',
    search: '',
    hash: '',
  };
  const document = {
    location,
    cookie: '',
    body: {},
    head: { appendChild: nothing },
    getElementsByTagName: () => [],
    getElementById: () => null,
    createElement: () => ({ setAttribute: nothing }),
    addEventListener: nothing,
  };
  const window: Record<string, unknown> = {
    location,
    document,
    navigator: { userAgent: 'nianbao', language: 'zh-CN' },
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    performance,
    localStorage: undefined,
    sessionStorage: undefined,
    _richApiNativeBridge: bridge,
  };
  for (const name of DECLARED) window[name] = undefined;
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  return window;
}

export function loadOfficeLibrary(bridge: Bridge): OfficeLibrary {
  const window = bareWindow(bridge);
  return compiled().call(window, window, ...Object.values(AT_HAND));
}
