/**
 * Runs in the task pane's frame before office.js. Excel for Windows gives a page two things before its
 * first script: `window.external`, by which Microsoft's loader learns where it is, and the native
 * bridge, by which each `context.sync()` reaches the workbook. We give the same two, so that the
 * loader, its excel-win32 file and the Chinese strings load and run unmodified.
 *
 * Method names of `window.external` and its context are those the library calls
 * (excel-win32-16.01.debug.js, `OSF.InitializationHelper.prototype.getAppContext`).
 */
import type { NativeBridge, PaneHost } from './pane-host';

const HIGHEST_API = '1.17';
const OPEN_BROWSER_WINDOW = 102;
const DONE = 0;
const FAILED = 5001;

type Callback = (results: readonly unknown[]) => void;

declare global {
  interface Window {
    __paneHost?: PaneHost;
    _richApiNativeBridge?: NativeBridge;
  }
}

function findHost(): PaneHost | undefined {
  try {
    return window.parent === window ? undefined : window.parent.__paneHost;
  } catch {
    // A parent of another origin is not our page.
    return undefined;
  }
}

/** Colours of Office's light theme, as integers: the library turns them into #rrggbb. */
const lightTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x242424,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x242424,
};

function settingsOf(stored: Map<string, string>) {
  return {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of stored) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      stored.clear();
      keys.forEach((key, at) => stored.set(key, values[at] ?? ''));
    },
  };
}

function externalOf(host: PaneHost) {
  const stored = new Map<string, string>();
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'nianbao',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => host.documentName(),
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'nianbao-tryout',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify({ ExcelApi: HIGHEST_API, OpenBrowserWindowApi: '1.1' }),
    GetHostFullVersion: () => '16.0.17328.20000',
    GetOfficeThemeInfo: () => JSON.stringify(lightTheme),
    GetSettings: () => settingsOf(stored),
  };
  return {
    // host | platform | library version | language | correlation | dialog | logging
    GetHostInfo: () => 'Excel|Win32|16.01|zh-CN|||disableLogging|',
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, parameters: readonly unknown[], callback: Callback): void {
      if (id !== OPEN_BROWSER_WINDOW) return callback([FAILED]);
      host.openBrowserWindow(String(parameters[1] ?? ''));
      callback([DONE]);
    },
    RegisterEvent(_id: number, _target: string, _handler: unknown, callback?: Callback): void {
      callback?.([DONE]);
    },
    UnregisterEvent(_id: number, _target: string, callback?: Callback): void {
      callback?.([DONE]);
    },
  };
}

const host = findHost();
if (host) {
  // Writable, because the loader assigns window.external to itself.
  Object.defineProperty(window, 'external', {
    value: externalOf(host),
    configurable: true,
    writable: true,
  });
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => host.receive(text, bridge),
    onMessageFromHost: () => undefined,
  };
  window._richApiNativeBridge = bridge;
  host.attach(bridge);
}
