import { strFromU8, unzipSync } from 'fflate';
import { draftReport } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { clean, filingOf } from './drafts';

describe('a .docx without its hidden list of numbers', () => {
  const document = draftReport(filingOf({ C01: 12 }), { audit: clean });

  it('holds no part, no relationship and no type of the list, and the same text', async () => {
    const [full, bare] = await Promise.all([
      writeDocx(document),
      writeDocx(document, { list: false }),
    ]);
    const parts = { full: unzipSync(full), bare: unzipSync(bare) };
    expect(Object.keys(parts.full).filter((name) => name.startsWith('customXml/'))).toHaveLength(3);
    expect(Object.keys(parts.bare).filter((name) => name.startsWith('customXml/'))).toEqual([]);
    const all = Object.values(parts.bare)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(all).not.toMatch(/customXml|<figure /);
    // Numbers stand as plain text: no tag with an indicator's code leaves the office.
    const [text, bareText] = [parts.full, parts.bare].map((each) =>
      strFromU8(each['word/document.xml'] ?? new Uint8Array()),
    );
    expect(text).toMatch(/<w:sdt>.*w:val="nb\|/);
    expect(bareText).not.toMatch(/w:sdt|nb\|/);
    const words = (xml = ''): string => xml.replace(/<w:alias[^>]*>|<[^>]+>/g, '');
    expect(words(bareText)).toBe(words(text));
  });
});
