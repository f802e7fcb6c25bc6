import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface OfficeSource {
  readonly self: boolean;
  readonly script: string;
  readonly hosts: readonly string[];
}
const build = join(__dirname, '../../src/host/build');
const { officeSource, contentSecurityPolicy, leanOffice } = jest.requireActual<{
  officeSource: (setting?: string) => OfficeSource;
  contentSecurityPolicy: (source: OfficeSource) => string;
  leanOffice: readonly string[];
}>(join(build, 'office-source.cjs'));
const { productionManifest } = jest.requireActual<{
  productionManifest: (manifest: string, address?: string) => string;
}>(join(build, 'production-manifest.cjs'));

describe('where office.js comes from', () => {
  it('is our own folder unless something else is chosen', () => {
    expect(officeSource()).toEqual(officeSource('self'));
    expect(officeSource().script).toBe('office/office.js');
  });

  it.each(['self', 'cdn', '21vianet'])('%s keeps the name that the loader looks for', (setting) => {
    expect(officeSource(setting).script.split('/').at(-1)).toBe('office.js');
  });

  it('refuses anything else by name', () => {
    expect(() => officeSource('local')).toThrow('“local”');
  });

  it('copies files that the package has, the loader among them', () => {
    const dist = join(__dirname, '../../node_modules/@microsoft/office-js/dist');
    expect(leanOffice).toContain('office.js');
    expect(leanOffice.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });
});

describe('the content security policy', () => {
  it('names no host of others when office.js is ours', () => {
    expect(contentSecurityPolicy(officeSource('self'))).not.toMatch(/https?:/);
  });

  it.each(['self', 'cdn', '21vianet'])(
    '%s: no eval, no inline script, no request elsewhere',
    (setting) => {
      const policy = contentSecurityPolicy(officeSource(setting));
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
      expect(scripts).not.toMatch(/unsafe/);
      expect(policy).toContain("connect-src 'self';");
      expect(policy).toContain("default-src 'none'");
      // Workers of our own files only, whoever office.js comes from.
      expect(policy).toContain("worker-src 'self';");
    },
  );

  it('lets in the very host of the script', () => {
    const source = officeSource('21vianet');
    expect(contentSecurityPolicy(source)).toContain(new URL(source.script).origin);
  });
});

describe('the manifest of a build', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

  it('keeps the local address when none is given', () => {
    expect(productionManifest(manifest, '')).toBe(manifest);
  });

  it('leads everything to the given folder and nothing to the local server', () => {
    const made = productionManifest(manifest, 'https://tongji.example/nianbao');
    expect(made).not.toContain('localhost');
    expect(made).toContain('"https://tongji.example/nianbao/taskpane.html"');
    expect(made).toContain('<AppDomain>https://tongji.example</AppDomain>');
  });

  it.each(['http://tongji.example', 'tongji.example', 'https://tongji.example/?a=1'])(
    'refuses %s',
    (address) => {
      expect(() => productionManifest(manifest, address)).toThrow(address);
    },
  );
});

describe('the floor', () => {
  const floor = readFileSync(join(__dirname, '../../src/taskpane/start/floor.js'), 'utf8');

  it('is ES5: no word that an old engine would stumble over', () => {
    const code = floor
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/'[^']*'/g, "''");
    expect(code).not.toMatch(/=>|\b(?:const|let|class|async|await)\b|`|\?\.|\?\?|\.\.\./);
  });
});
