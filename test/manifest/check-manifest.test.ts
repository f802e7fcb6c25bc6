import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from '../../src/host/manifest/check-manifest.mjs';

const root = path.join(__dirname, '..', '..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const icon = (name: string): Buffer | null =>
  existsSync(path.join(root, name)) ? readFileSync(path.join(root, name)) : null;
const check = (text: string): readonly string[] =>
  checkManifest(text, {
    icon,
    pages: ['taskpane.html'],
    locales: ['en-US'],
    functions: ['insertTemplate', 'audit', 'draftReport'],
  }).map(({ rule, message }) => `${rule}: ${message}`);

/** Replaces a passage that must be there, so that a test cannot pass by changing nothing. */
function broken(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  expect(text).not.toBe(manifest);
  return text;
}

describe('the manifest', () => {
  it('has no problem', () => {
    expect(check(manifest)).toEqual([]);
  });

  it.each([
    ['xml', '</OfficeApp>', ''],
    ['order', /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/s, '$2$1'],
    ['missing', /<Permissions>.*?<\/Permissions>/s, ''],
    ['unknown', '<Permissions>', '<Surprise/><Permissions>'],
    ['id', '7d3f6a52-', 'not-a-guid-'],
    ['version', '<Version>0.1.0.0<', '<Version>0.1<'],
    ['base', /<DefaultSettings>.*?<\/DefaultSettings>/s, '<DefaultSettings></DefaultSettings>'],
    ['host', '<Host Name="Workbook"/>', '<Host Name="Document"/>'],
    ['requirement', /<Set Name="ExcelApi"[^>]*\/>/, '<Set Name="SharedRuntime"/>'],
    ['https', /https:\/\/localhost:3000\/taskpane.html/, 'http://localhost:3000/taskpane.html'],
    ['page', /https:\/\/localhost:3000\/taskpane.html/, 'https://localhost:3000/other.html'],
    ['locale', /<Override Locale="en-US" Value="Enforcement Yearly Statistics"\/>/, ''],
    ['resid', '<Label resid="Open.Label"/>', '<Label resid="Nowhere"/>'],
    ['resid', 'id="Open.Tip"', 'id="Never.Used"'],
    ['icon', 'assets/icon-80.png', 'assets/icon-81.png'],
    ['icon', 'assets/icon-80.png', 'assets/icon-64.png'],
    ['icon', /<bt:Image size="20" resid="Audit.20"\/>/, ''],
    ['locale', /<bt:Override Locale="en-US" Value="Audit"\/>/, ''],
    ['locale', 'Value="Draft report"', 'Value=" "'],
    ['order', /(<FunctionFile[^>]*\/>)(.*<\/ExtensionPoint>)/s, '$2$1'],
    ['order', /(<Supertip>.*?<\/Supertip>)\s*(<Icon>.*?<\/Icon>)/s, '$2$1'],
    ['order', /(<bt:Images>.*<\/bt:Images>)\s*(<bt:Urls>.*<\/bt:Urls>)/s, '$2$1'],
    ['https', '<AppDomain>https:', '<AppDomain>http:'],
    ['function', '<FunctionName>audit<', '<FunctionName>auditAll<'],
    ['runtime', ' lifetime="long"', ''],
    ['runtime', '<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Group.Label"/>'],
  ])('names a broken %s', (rule, from, to) => {
    expect(check(broken(from, to)).map((problem) => problem.split(':')[0])).toContain(rule);
  });

  it('gives the pane the name by which Excel opens it with a workbook', () => {
    expect(manifest).toContain('<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>');
  });

  it('limits resource names to 32 characters', () => {
    const long = 'A'.repeat(33);
    expect(check(manifest.replaceAll('Open.Tip', long)).join()).toContain('longer than 32');
  });
});
