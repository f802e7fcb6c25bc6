import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/host/runner/main';
import { inFolder } from './run';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function say(...words: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const error: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
  const complain = jest.spyOn(console, 'error').mockImplementation((line: string) => {
    error.push(line);
  });
  try {
    const code = await main(words);
    return { code, out: out.join(''), error: error.join('\n') };
  } finally {
    write.mockRestore();
    complain.mockRestore();
  }
}

const inFile = async (
  content: string | Uint8Array,
  act: (file: string, folder: string) => Promise<void>,
): Promise<void> =>
  inFolder(async (folder) => {
    const file = path.join(folder, '报告.txt');
    writeFileSync(file, content);
    await act(file, folder);
  });

/** The head of an OLE compound file, and in its directory the stream of a Word document. */
const OLD_WORD = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('WordDocument\0', 'utf16le'),
]);

describe('check', () => {
  it('answers as the contract says, with UTF-16 offsets, and 1 when a number is wrong', async () => {
    const text = '行政处罚立案400件，结案388件，结案率98%。';
    await inFile(`\ufeff${text}`, async (file) => {
      const { code, out } = await say('check', file, '--json');
      expect(code).toBe(1);
      const answer = JSON.parse(out);
      expect(Object.keys(answer)).toEqual(['numbers', 'claims', 'summary']);
      expect(answer.numbers).toBe(3);
      expect(answer.summary).toEqual({ holds: 0, rounding: 0, fails: 1, query: 0, unmatched: 0 });
      expect(answer.claims).toEqual([
        {
          kind: 'ratio',
          span: [text.indexOf('98%'), text.indexOf('98%') + 3],
          context: text,
          stated: 98,
          printed: '98%',
          recomputed: 97,
          arithmetic: '388÷400×100%=97.00%',
          verdict: 'fails',
          code: 'R01',
          message: expect.stringContaining('应为97.00%'),
        },
      ]);
    });
  });

  it('is 0 when nothing is wrong', async () => {
    await inFile('行政处罚立案400件，结案388件，结案率97%。', async (file) => {
      expect((await say('check', file, '--json')).code).toBe(0);
    });
  });

  it.each([
    ['a missing file', undefined, '不存在'],
    ['an old .doc', OLD_WORD, '（.doc，'],
    ['an empty file', '', '空'],
  ])('refuses %s in one sentence', async (_what, content, word) => {
    await inFile(content ?? 'x', async (file) => {
      const { code, error } = await say('check', content === undefined ? `${file}.no` : file);
      expect(code).toBe(2);
      expect(error).toContain(word);
      expect(error.split('\n')).toHaveLength(1);
    });
  });

  it('refuses a workbook that is none', async () => {
    await inFile('立案4件。', async (file) => {
      expect((await say('check', file, '--against', file)).code).toBe(2);
    });
  });
});

describe('extract', () => {
  it('answers as the contract says', async () => {
    const text = '行政处罚罚款4500元。栽花30只。';
    await inFile(text, async (file) => {
      const { code, out } = await say('extract', file, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({
        figures: [
          {
            code: 'C30',
            value: 0.45,
            unit: '万元',
            printed: '4500元',
            span: [6, 11],
            period: 'cur',
            sure: expect.any(Boolean),
          },
        ],
        unplaced: [{ printed: '30只', span: [14, 17] }],
      });
    });
  });
});
