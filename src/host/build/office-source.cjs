/** Where office.js comes from, what of it is copied, and the policy that follows. */
const path = require('node:path');

const SOURCES = {
  self: { self: true, script: 'office/office.js', hosts: [] },
  cdn: {
    self: false,
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    hosts: ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  },
  '21vianet': {
    self: false,
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    hosts: ['https://appsforoffice.cdn.partner.office365.cn'],
  },
};

/** @throws Error naming the three values for anything else. */
const officeSource = (setting = 'self') => {
  const source = SOURCES[setting === '' ? 'self' : setting];
  if (source === undefined) {
    throw new Error(`OFFICE_JS 应为 self、cdn 或 21vianet，现在是“${setting}”。`);
  }
  return source;
};

/**
 * As strict as Office allows: no eval, no inline script, no request beyond our own origin (the office.js
 * telemetry included). Styles are inline because Fluent's Griffel inserts them, and a static page has no
 * nonce. Framing is left open: Excel on the web frames the pane.
 */
const contentSecurityPolicy = ({ hosts }) =>
  [
    "default-src 'none'",
    ['script-src', "'self'", ...hosts].join(' '),
    // The reader of files; a worker is made of a file of ours, never of text.
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

/** The lean set (about 4.4 MB of 87): the loader, three hosts, two languages; all unmodified. */
const LEAN = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  // Fetched by the loader where the host allows logging; absent, it would leave an error in the console.
  'telemetry/oteljs_agave.js',
];

const officeFiles = () => {
  const root = path.dirname(require.resolve('@microsoft/office-js/package.json'));
  return [
    // `info.minimized` keeps the minimizer away: Microsoft's licence asks for unmodified files.
    ...LEAN.map((file) => ({
      from: path.join(root, 'dist', file),
      to: `office/${file}`,
      info: { minimized: true },
    })),
    { from: path.join(root, 'LICENSE.md'), to: 'office/LICENSE.md', toType: 'file' },
  ];
};
module.exports = { contentSecurityPolicy, leanOffice: LEAN, officeFiles, officeSource };
