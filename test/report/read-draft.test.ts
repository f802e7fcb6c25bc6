import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DraftUnreadable, draftReport, numberRuns, readDraft } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { audit } from '../../src/rules';
import { draftOf, lanshan } from './drafts';

const filing = lanshan();
const document = draftReport(filing, { audit: audit(filing), date: '2025-01-10', charts: true });

let bytes = new Uint8Array();

beforeAll(async () => {
  bytes = new Uint8Array(await writeDocx(document));
});

/** The file with its main part changed, as an editor would leave it. */
const edited = (change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) });
};

const withoutControls = (xml: string): string =>
  xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/g, '').replace(/<\/?w:sdt>|<\/?w:sdtContent>/g, '');

describe('a report read back', () => {
  it('gives every number of the draft, where it stands and what it is', () => {
    const draft = readDraft(bytes);
    const runs = numberRuns(document);
    expect(draft.listed.map(({ tag, value }) => [tag, value])).toEqual(
      runs.map(({ tag, printed }) => [tag, printed]),
    );
    expect(draft.controls).toHaveLength(runs.length);
    expect(draft.traces.every(({ state }) => state === 'kept')).toBe(true);
    for (const { line, at, now } of draft.traces) {
      expect(draft.lines[line ?? -1]?.slice(at ?? 0).startsWith(now ?? '?')).toBe(true);
    }
    expect(draft).toMatchObject({ year: 2024, unitName: '蓝山县', version: '1.1' });
    expect(draft.controls[0]?.number).toMatchObject({
      code: 'N01',
      period: 'cur',
      format: 'count',
    });
  });

  it('still shows the numbers when a program dropped the controls', () => {
    const draft = readDraft(edited(withoutControls));
    expect(draft.controls).toEqual([]);
    expect(draft.traces.every(({ state }) => state === 'control-dropped')).toBe(true);
    const total = draft.traces.find(({ figure }) => figure.tag.startsWith('nb|N01|'));
    expect(draft.lines[total?.line ?? -1]).toContain('行政执法行为125550件次');
  });

  it('tells a number that was changed from one whose paragraph was rewritten', () => {
    const changed = readDraft(edited((xml) => xml.replace('>125550<', '>125551<')));
    expect(changed.traces.filter(({ state }) => state !== 'kept')).toMatchObject([
      { state: 'changed', now: '125551', figure: { value: '125550' } },
    ]);
    const rewritten = readDraft(
      edited((xml) => withoutControls(xml).replace('共实施各类行政执法行为', '共办理')),
    );
    const lost = rewritten.traces.filter(({ state }) => state === 'lost');
    expect(lost.map(({ figure }) => figure.tag)).toContain('nb|N01|cur|count|1.1');
    expect(lost.length).toBeLessThan(20);
  });

  it('reads tracked insertions and leaves deletions out', () => {
    const draft = readDraft(
      edited((xml) =>
        xml.replace(
          '<w:body>',
          '<w:body><w:p><w:ins><w:r><w:t>新写</w:t></w:r></w:ins><w:del><w:r><w:delText>旧写</w:delText></w:r></w:del></w:p>',
        ),
      ),
    );
    expect(draft.lines[0]).toBe('新写');
  });

  it.each([
    ['no zip', strToU8('这不是压缩文件'), '不是 .docx'],
    ['a cut file', new Uint8Array([0x50, 0x4b, 3, 4, 0]), '不是 .docx'],
    ['an encrypted file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '密码'],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') }), '没有 Word 正文'],
  ])('refuses %s with a sentence', (_, file, words) => {
    expect(() => readDraft(file)).toThrow(DraftUnreadable);
    expect(() => readDraft(file)).toThrow(words);
  });

  it('refuses what unpacks to too much', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(() => readDraft(bomb)).toThrow('过大');
  });

  it('reads a document of another program as one without figures', async () => {
    const parts = unzipSync(await writeDocx(draftOf({ C01: 5 })));
    const foreign = Object.fromEntries(
      Object.entries(parts).filter(([name]) => !name.startsWith('customXml/')),
    );
    const draft = readDraft(zipSync(foreign));
    expect(draft).toMatchObject({ year: null, listed: [], traces: [] });
    expect(draft.controls.length).toBeGreaterThan(0);
  });
});
