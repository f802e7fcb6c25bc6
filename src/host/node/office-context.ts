/** The part of `Office` that office.js itself adds in Excel: onReady, context, requirements. */

/** The newest set the host answers to: LTSC 2021 has 1.14; the rest is answered call by call. */
const EXCEL_API = 1.16;

const SETS: Readonly<Record<string, number>> = {
  ExcelApi: EXCEL_API,
  ExcelApiUndo: 1.21,
  RichApiRuntime: 1.1,
  RichApiRuntimeFlag: 1.2,
  CustomXmlParts: 1.1,
  DialogApi: 1.2,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
};

function isSetSupported(name: string, version: string | number = '1.1'): boolean {
  const [major = 1, minor = 0] = String(version).split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = String(SETS[name] ?? '0.0')
    .split('.')
    .map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** Lays what Excel gives over the library's own `Office`. */
export function officeGlobal(library: Record<string, unknown>): Record<string, unknown> {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    ...library,
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    onReady: (callback?: (ready: typeof info) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: { associate: () => undefined },
    context: {
      host: info.host,
      platform: info.platform,
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
      diagnostics: { host: info.host, platform: info.platform, version: '16.0.0.0' },
      requirements: { isSetSupported },
      ui: {},
    },
  };
}
