import fc from 'fast-check';
import { codesOf, indicator, layoutIds, limitOf, pack } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { draftReport, plainText } from '../../src/report';
import { publicationOf } from '../../src/template';
import { bodyText, clean, textOf, withNotes } from './drafts';

const documentOf = (filing: Filing) => draftReport(filing, { audit: clean });
const annexOf = (filing: Filing): string =>
  documentOf(filing)
    .annex.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(textOf).join('|')) : [],
    )
    .join('\n');

describe('a figure whose 说明 limits it to a part of the work', () => {
  it.each([
    ['水利执法', '水利执法'],
    ['民政、教育领域', '民政、教育领域'],
    ['统计范围为区直单位', '区直单位'],
    ['消防口径，以人次计', '消防'],
    ['简易程序案卷', '简易程序案卷'],
    ['仅限城区', '城区'],
    ['只统计水利局的数', '水利局'],
    ['公开：仅城区；内部：问过', '城区'],
  ])('%s is 只计%s', (note, part) => {
    expect(limitOf(note)).toBe(`只计${part}`);
  });

  it.each([
    '', '含简易程序', '仅供参考', '与上年同口径', '统计口径与上年一致', '加强执法', '限期整改',
    '内部：仅城区', '领导要求只报城区', '附表；未在平台办理', '全部合格', '仅为概数', '只有5件', '不是交通执法',
  ])('“%s” limits nothing', (note) => {
    expect(limitOf(note)).toBe('');
  }); // prettier-ignore

  it.each([
    ['不含乡镇', '不含乡镇'],
    ['已扣除撤销的案件；问过', '不含撤销的案件'],
    ['不包括简易程序，以件计', '不含简易程序'],
  ])('%s is %s', (note, limit) => {
    expect(limitOf(note)).toBe(limit);
  });

  it('is said with its part in the text, and once where a whole sentence is of one part', () => {
    const body = bodyText(
      documentOf(withNotes({ E10: 12, E11: 240, H01: 9 }, { E10: '水利执法', E11: '水利执法' })),
    );
    expect(body).toContain('行动12次，投入执法力量240人次（均只计水利执法）。');
    expect(body).toContain('案卷9卷');
    const other = withNotes({ E10: 12, E11: 240 }, { E10: '水利执法', E11: '消防执法' });
    expect(bodyText(documentOf(other))).toContain(
      '12次（只计水利执法），投入执法力量240人次（只计消防执法）',
    );
  });

  it('has its part behind the words that belong to it', () => {
    const body = bodyText(documentOf(withNotes({ A21: 29 }, { A21: '统计范围为区直单位' })));
    expect(body).toContain('29个单位聘请法律顾问（只计区直单位）。');
  });

  it('is not nothing at all where the part has none', () => {
    const filing = withNotes({ E10: 0, E11: 0, E13: 5 }, { E10: '水利执法' });
    expect(bodyText(documentOf(filing))).toContain('行动0次（只计水利执法）');
  });

  it('says so in the statistics table', () => {
    expect(annexOf(withNotes({ E10: 12 }, { E10: '水利执法' }))).toContain('|12|只计水利执法');
    expect(annexOf(withNotes({ E01: 12 }, { E01: '不含乡镇' }))).toContain('|12|不含乡镇');
    expect(annexOf(withNotes({ A21: 3 }, { A21: '统计范围为区直单位' }))).toContain(
      '|3|统计范围为区直单位',
    );
  });

  it('makes no share with what is not limited so', () => {
    const whole = withNotes({ C01: 50, C02: 40 }, {});
    expect(plainText(documentOf(whole))).toContain('80.00%');
    const limited: readonly Record<string, string>[] = [{ C02: '水利执法' }, { C01: '水利执法' }];
    for (const notes of limited) {
      const text = plainText(documentOf(withNotes({ C01: 50, C02: 40 }, notes)));
      expect(text).not.toContain('80.00%');
    }
    const both = withNotes({ C01: 50, C02: 40 }, { C01: '水利执法', C02: '水利执法' });
    expect(plainText(documentOf(both))).toContain('80.00%');
    const parts = withNotes({ H01: 10, H04: 5 }, { H01: '一般程序案卷' });
    expect(plainText(documentOf(parts))).toContain('50.00%');
  });

  it('is told under every official table that has its column', () => {
    const codes = codesOf(pack('county')).filter(
      (code) => indicator(code).kind === 'flow' && indicator(code).free !== true,
    );
    fc.assert(
      fc.property(fc.constantFrom(...layoutIds()), fc.constantFrom(...codes), (id, code) => {
        const filing = withNotes(Object.fromEntries(codes.map((each) => [each, 7])), {
          [code]: '水利执法',
        });
        const shown = publicationOf(filing, id).tables.filter(({ rows }) =>
          rows.some((row) =>
            row.some((cell) => cell.kind === 'number' && cell.codes.includes(code)),
          ),
        );
        for (const { notes } of shown) {
          expect(notes.join()).toContain(`${indicator(code).zh}`);
          expect(notes.join()).toContain('只计水利执法。');
        }
      }),
      { numRuns: 60 },
    );
  });
});
