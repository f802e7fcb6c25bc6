import {
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { readCommandLine, outOf } from '../../src/host/runner/command-line';
import { requireOutputs, writeOutputs } from '../../src/host/runner/outputs';
import { inFolder } from './run';
import { say } from './say';

const one = new Uint8Array([1]);
const book = zipSync({ 'xl/workbook.xml': one });
const docx = zipSync({ 'word/document.xml': one });

/** Every path below a folder, with what stands there. */
const picture = (folder: string): readonly string[] =>
  readdirSync(folder, { encoding: 'utf8' })
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      const found = lstatSync(file);
      if (found.isSymbolicLink()) return `${name} -> ${readlinkSync(file)}`;
      return found.isDirectory() ? name : `${name} ${readFileSync(file, 'base64')}`;
    });

type Written = readonly [command: string, ending: 'xlsx' | 'docx', words: readonly string[]];

const writers: readonly Written[] = [
  ['fill', 'xlsx', []],
  ['report', 'docx', []],
  ['publish', 'xlsx', ['--layout', 'ZJ5']],
  ['next-year', 'xlsx', []],
  ['clean', 'xlsx', []],
  ['template', 'xlsx', ['--year', '2024']],
];
const readers = writers.filter(([command]) => command !== 'template');

describe('every command that writes refuses', () => {
  const refuses = async (folder: string, words: readonly string[]): Promise<string> => {
    const before = picture(folder);
    const { code, said } = await say(...words);
    expect(code).toBe(2);
    expect(said.split('\n')).toHaveLength(1);
    expect(picture(folder)).toEqual(before);
    return said;
  };

  it.each(readers)('%s: its input under any name', async (command, ending, words) => {
    await inFolder(async (folder) => {
      const input = path.join(folder, `年报.${ending}`);
      writeFileSync(input, ending === 'docx' ? docx : book);
      const link = path.join(folder, `链接.${ending}`);
      symlinkSync(input, link);
      const second = path.join(folder, `副本.${ending}`);
      linkSync(input, second);
      mkdirSync(path.join(folder, '内'));
      symlinkSync(folder, path.join(folder, '内', '外'));
      const names = [
        input,
        link,
        second,
        `${folder}${path.sep}.${path.sep}内${path.sep}..${path.sep}年报.${ending}`,
        path.join(folder, '内', '外', `年报.${ending}`),
        path.join(folder, `年报.${ending.toUpperCase()}`),
        path.relative(process.cwd(), input),
      ];
      for (const out of names) {
        const said = await refuses(folder, [command, input, ...words, '--out', out]);
        expect(said).toContain(out);
        expect(said).toContain('就是要读的文件');
      }
    });
  });

  it.each(writers)('%s: a wrong ending', async (command, ending, words) => {
    await inFolder(async (folder) => {
      const input = path.join(folder, '年报.xls');
      writeFileSync(input, book);
      const wrong = [
        '结果',
        '结果.doc',
        `结果.${ending}.bak`,
        ending === 'xlsx' ? 'a.docx' : 'a.xlsx',
      ];
      for (const name of wrong) {
        const out = path.join(folder, name);
        const given = command === 'template' ? [] : [input];
        const said = await refuses(folder, [command, ...given, ...words, '--out', out]);
        expect(said).toContain(`.${ending} 结尾`);
      }
    });
  });

  it.each(writers)('%s: what would replace something else', async (command, ending, words) => {
    await inFolder(async (folder) => {
      const out = path.join(folder, `结果.${ending}`);
      const given = command === 'template' ? [] : [path.join(folder, 'x.xlsx')];
      writeFileSync(out, ending === 'xlsx' ? docx : book);
      expect(await refuses(folder, [command, ...given, ...words, '--out', out])).toContain(
        '内容不是',
      );
      writeFileSync(out, '会议纪要');
      expect(await refuses(folder, [command, ...given, ...words, '--out', out])).toContain(
        '内容不是',
      );
      const inside = path.join(folder, `夹.${ending}`);
      mkdirSync(inside);
      expect(await refuses(folder, [command, ...given, ...words, '--out', inside])).toContain(
        '文件夹',
      );
    });
  });

  it('sample: when one of its three files cannot be written', async () => {
    await inFolder(async (folder) => {
      mkdirSync(path.join(folder, 'report.docx'));
      expect(await refuses(folder, ['sample', 'dawan', '--out', folder])).toContain('report.docx');
    });
  });
});

describe('the guard', () => {
  it('lets a file of the same kind, an empty one and a new one be written', async () => {
    await inFolder((folder) => {
      const [old, empty, fresh] = ['旧.xlsx', '空.xlsx', '新/新.XLSX'].map((name) =>
        path.join(folder, name),
      );
      writeFileSync(old ?? '', book);
      writeFileSync(empty ?? '', '');
      for (const file of [old, empty, fresh]) {
        expect(outOf(readCommandLine(['template', '--out', file ?? '']), 'xlsx')).toBe(file);
      }
    });
  });

  it('refuses the workbook a report is checked against, and one name twice', async () => {
    await inFolder((folder) => {
      const file = path.join(folder, 'b.xlsx');
      writeFileSync(file, book);
      const line = readCommandLine(['check', '-', '--against', file, '--out', file]);
      expect(() => outOf(line, 'xlsx')).toThrow('就是要读的文件');
      const output = { file: path.join(folder, 'c.xlsx'), kind: 'xlsx' } as const;
      expect(() => {
        requireOutputs([output, output], []);
      }).toThrow('两次');
    });
  });

  it('leaves no part behind when the writing fails', async () => {
    await inFolder((folder) => {
      const full = path.join(folder, 'a.xlsx');
      mkdirSync(full);
      const other = path.join(folder, 'b.xlsx');
      writeFileSync(other, 'before');
      expect(() => {
        writeOutputs([
          { file: full, content: 'x' },
          { file: other, content: 'after' },
        ]);
      }).toThrow('a.xlsx');
      expect(picture(folder)).toEqual([
        'a.xlsx',
        `b.xlsx ${Buffer.from('before').toString('base64')}`,
      ]);
    });
  });
});
