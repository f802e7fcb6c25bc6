import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/host/runner/main';
import { inFolder } from './run';

/** Runs a command in this process; answers its exit code and what it said on stderr. */
async function say(...words: readonly string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const listen = jest.spyOn(console, 'error').mockImplementation((line: string) => {
    lines.push(line);
  });
  try {
    return { code: await main(words), said: lines.join('\n') };
  } finally {
    listen.mockRestore();
  }
}

const figures = (changes: object): string =>
  JSON.stringify({
    pack: 'county',
    year: 2024,
    unit: { name: '某县', level: 'county' },
    declarations: {},
    figures: [],
    texts: {},
    ...changes,
  });

describe('unusable input', () => {
  it.each([
    ['no command', [], '没有给出命令'],
    ['an unknown command', ['publishh'], 'publishh'],
    ['an unknown option', ['audit', 'x', '--nonsense'], '命令行有误'],
    ['a bad year', ['template', '--year', '24', '--out', 'x'], '四位'],
    ['an unknown pack', ['template', '--pack', 'moon', '--year', '2024', '--out', 'x'], 'moon'],
    ['no output', ['template', '--year', '2024'], '--out'],
    ['a missing file', ['audit', 'not-there.xlsx'], 'not-there.xlsx'],
    ['an unknown sample', ['sample', 'atlantis', '--out', 'x'], 'atlantis'],
  ])('%s is one Chinese sentence and exit code 2', async (_what, words, part) => {
    const { code, said } = await say(...words);
    expect(code).toBe(2);
    expect(said).toContain(part);
    expect(said).toMatch(/[\u4e00-\u9fff].*[。！]$/);
    expect(said.split('\n')).toHaveLength(1);
  });

  it.each([
    ['broken JSON', '{"pack":', 'JSON'],
    ['an unknown code', figures({ figures: [{ code: 'Z99', value: 1, period: 'cur' }] }), 'Z99'],
    [
      'a duplicate',
      figures({
        figures: [
          { code: 'B01', value: 1, period: 'cur' },
          { code: 'B01', value: 2, period: 'cur' },
        ],
      }),
      'B01',
    ],
    [
      'a wrong type',
      figures({ figures: [{ code: 'B01', value: [1], period: 'cur' }] }),
      'figures[0].value',
    ],
    [
      'text for a count',
      figures({ figures: [{ code: 'B01', value: '若干件', period: 'cur' }] }),
      'B01',
    ],
    ['a negative count', figures({ figures: [{ code: 'B01', value: -3, period: 'cur' }] }), 'B01'],
    ['a wrong year', figures({ year: '去年' }), 'year'],
  ])(
    '%s in figures.json is named with its file, and nothing is written',
    async (_what, text, part) => {
      await inFolder(async (folder) => {
        const file = path.join(folder, 'figures.json');
        writeFileSync(file, text);
        const { code, said } = await say('fill', file, '--out', path.join(folder, 'book.xlsx'));
        expect(code).toBe(2);
        expect(said).toContain('figures.json');
        expect(said).toContain(part);
        expect(readdirSync(folder)).toEqual(['figures.json']);
      });
    },
  );

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text file', Buffer.from('这不是工作簿')],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex')],
    ['a damaged zip', Buffer.from('504b0304' + 'ff'.repeat(200), 'hex')],
  ])('%s is refused by name', async (_what, bytes) => {
    await inFolder(async (folder) => {
      const file = path.join(folder, '坏文件.xlsx');
      writeFileSync(file, bytes);
      const { code, said } = await say('audit', file);
      expect(code).toBe(2);
      expect(said).toContain('坏文件.xlsx');
    });
  });
});

describe('template and fill', () => {
  it('fills what a person would type and keeps last year and notes', async () => {
    await inFolder(async (folder) => {
      const file = path.join(folder, 'figures.json');
      const book = path.join(folder, 'book.xlsx');
      writeFileSync(
        file,
        figures({
          declarations: {
            licences: 'decision',
            penalties: 'decision',
            court: 'in',
            inspections: 'in',
          },
          figures: [
            { code: 'C30', value: '2792.5814万元', period: 'cur' },
            { code: 'C30', value: '316081.7元', period: 'prev' },
            {
              code: 'B01',
              value: '２８，９７２件'.replace('，', ','),
              period: 'cur',
              note: '含变更',
            },
          ],
        }),
      );
      expect((await say('fill', file, '--out', book)).code).toBe(0);
      const lines: string[] = [];
      const listen = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
        lines.push(String(text));
        return true;
      });
      const draft = path.join(folder, 'r.docx');
      try {
        await say('report', book, '--out', draft, '--json');
      } finally {
        listen.mockRestore();
      }
      const { numbers } = JSON.parse(lines.join('')) as {
        numbers: { code: string; period: string; printed: string }[];
      };
      const printed = (code: string, period: string) =>
        numbers.find((number) => number.code === code && number.period === period)?.printed;
      expect(printed('C30', 'cur')).toBe('2792.5814');
      expect(printed('B01', 'cur')).toBe('28972');
      expect(existsSync(draft)).toBe(true);
    });
  });

  it('writes the same template twice, byte for byte', async () => {
    await inFolder(async (folder) => {
      const [one, two] = ['1.xlsx', '2.xlsx'].map((name) => path.join(folder, name));
      const words = ['template', '--pack', 'county', '--year', '2024', '--unit', '某县', '--out'];
      expect((await say(...words, one ?? '')).code).toBe(0);
      expect((await say(...words, two ?? '')).code).toBe(0);
      expect(readFileSync(one ?? '').equals(readFileSync(two ?? ''))).toBe(true);
    });
  });

  it('says that a workbook without the template is not ours', async () => {
    await inFolder(async (folder) => {
      const { Workbook } = await import('exceljs');
      const foreign = new Workbook();
      foreign.addWorksheet('我的表').getCell('A1').value = 1;
      const file = path.join(folder, '别人的.xlsx');
      writeFileSync(file, Buffer.from(await foreign.xlsx.writeBuffer()));
      const { code, said } = await say('audit', file);
      expect(code).toBe(2);
      expect(said).toContain('别人的.xlsx');
      expect(said).toContain('模板');
    });
  });
});
