/** figures.json as people, programs and the malicious write it; nothing is written for any of these. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder } from './run';
import { say } from './say';

const figures = (changes: object): object => ({
  pack: 'county',
  year: 2024,
  unit: { name: '青河县', level: 'county' },
  figures: [],
  ...changes,
});

const figure = (value: unknown, more: object = {}): object =>
  figures({ figures: [{ code: 'B01', value, ...more }] });

/** JSON text with a key that an object literal cannot hold. */
const withKey = (text: string): string => text.replace('"KEY"', '"__proto__"');

const long = '长'.repeat(40_000);

async function refusal(content: string | Uint8Array): Promise<string> {
  let sentence = '';
  await inFolder(async (folder) => {
    const file = path.join(folder, 'figures.json');
    const out = path.join(folder, 'book.xlsx');
    writeFileSync(file, content);
    const { code, said } = await say('fill', file, '--out', out);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(said.split('\n')).toHaveLength(1);
    expect(said.length).toBeLessThan(500);
    sentence = said;
  });
  return sentence;
}

it.each([
  ['a note', figure(1, { note: long }), 'figures[0].note', '32767'],
  ['a note with its original', figure('5件(共)', { note: '长'.repeat(32_767) }), '.note', '32767'],
  ['a text', figures({ texts: { lead: long } }), 'texts.lead', '32767'],
  ['the office', figures({ unit: { name: long, level: 'county' } }), 'unit.name', '100'],
  ['the filer', figures({ cover: { filer: long } }), 'cover.filer', '32767'],
])('longer than its place: %s', async (_what, content, place, limit) => {
  const said = await refusal(JSON.stringify(content));
  expect(said).toContain(place);
  expect(said).toContain(limit);
  expect(said).toContain('请删短后再填');
});

it('quotes the beginning of a long value and says how long it is', async () => {
  const said = await refusal(JSON.stringify(figure('9'.repeat(30_000))));
  expect(said).toContain('999…（共30000个字符）');
  expect(said).toContain('figures[0].value');
});

it.each([
  ['1e999', '1e999', '应为数或文字，现为大到无法表示的数'],
  ['null', 'null', '应为数或文字，现为空值'],
  ['a list', '[[[1]]]', '应为数或文字，现为列表'],
  ['a deep list', `${'['.repeat(5000)}${']'.repeat(5000)}`, '应为数或文字，现为列表'],
  ['an object', '{"a":1}', '应为数或文字，现为一组字段'],
])('says what a value should be: %s', async (_what, value, words) => {
  const text = JSON.stringify(figure('VALUE')).replace('"VALUE"', value);
  expect(await refusal(text)).toContain(`figures[0].value：${words}`);
});

it.each([
  ['at the top', figures({ KEY: {} }), '文件'],
  ['in the unit', figures({ unit: { name: 'a', level: 'county', KEY: 1 } }), 'unit'],
  ['in the texts', figures({ texts: { KEY: 'x' } }), 'texts'],
  ['in the declarations', figures({ declarations: { KEY: 'x' } }), 'declarations'],
  ['in a figure', figure(1, { KEY: 'x' }), 'figures[0]'],
])('refuses a field called __proto__ %s', async (_what, content, place) => {
  const said = await refusal(withKey(JSON.stringify(content)));
  expect(said).toContain(`${place}：有不认识的字段：__proto__`);
});

it('names another encoding for what it is', async () => {
  // {"pack":"county","unit":{"name":"万元"}} as Notepad saves it in "ANSI": 万元 is CD F2 D4 AA.
  const bytes = [...Buffer.from('{"pack":"county","unit":{"name":"'), 0xcd, 0xf2, 0xd4, 0xaa, 0x22];
  const said = await refusal(Uint8Array.from(bytes));
  expect(said).toMatch(/编码不是 UTF-8.*GBK.*记事本/);
});

it('refuses a long name of the office on the command line', async () => {
  await inFolder(async (folder) => {
    const words = ['template', '--year', '2024', '--unit', '长'.repeat(101), '--out'];
    const out = path.join(folder, 't.xlsx');
    const { code, said } = await say(...words, out);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(said).toContain('单位名称有 101 个字');
  });
});
