import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as catalog from '../../src/catalog';
import * as claims from '../../src/claims';
import { inFolder } from './run';
import { say } from './say';

jest.mock('../../src/catalog', () => ({
  __esModule: true,
  ...jest.requireActual('../../src/catalog'),
}));
jest.mock('../../src/claims', () => ({
  __esModule: true,
  ...jest.requireActual('../../src/claims'),
}));

const root = path.join(__dirname, '..', '..');
const boom = (): never => {
  throw new RangeError('Maximum call stack size exceeded');
};

describe('a fault of the program itself', () => {
  const faulty = jest.spyOn(claims, 'readReport');
  beforeEach(() => faulty.mockImplementation(boom));
  afterAll(() => faulty.mockRestore());

  it('ends in 3 with one Chinese sentence that says where to report it, and no stack', async () => {
    await inFolder(async (folder) => {
      const file = path.join(folder, '报告.txt');
      writeFileSync(file, '行政处罚立案4件。');
      const { code, said } = await say('check', file);
      expect(code).toBe(3);
      expect(said.split('\n')).toHaveLength(1);
      expect(said).toMatch(/^程序自身出错.*README.*。$/u);
      expect(said).not.toMatch(/RangeError|call stack| at /);
    });
  });

  it('shows the stack only with --debug', async () => {
    await inFolder(async (folder) => {
      const file = path.join(folder, '报告.txt');
      writeFileSync(file, '行政处罚立案4件。');
      const { code, said } = await say('extract', file, '--debug');
      expect(code).toBe(3);
      expect(said).toContain('RangeError: Maximum call stack size exceeded');
      expect(said).toMatch(/\n\s+at /);
    });
  });

  it('is told from unusable input while a workbook is open', async () => {
    const filled = jest.spyOn(catalog, 'sampleFigures').mockImplementation(boom);
    try {
      await inFolder(async (folder) => {
        expect((await say('sample', 'lanshan', '--out', folder)).code).toBe(3);
      });
    } finally {
      filled.mockRestore();
    }
  });

  it('ends in 3 also when it happens outside the command', () => {
    const entry = path.join(root, 'src', 'host', 'runner', 'nianbao.mjs');
    const late = 'data:text/javascript,setTimeout(()=>{throw new TypeError("late")},500)';
    const words = ['--import', late, entry, 'audit', 'x'];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr.trim()).toMatch(/^程序自身出错.*。$/u);
  });
});
