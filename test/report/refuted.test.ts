import { sampleFiling } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { draftReport, plainText } from '../../src/report';
import { audit } from '../../src/rules';
import { filingOf } from './drafts';

const draftOf = (filing: Filing): string =>
  plainText(draftReport(filing, { audit: audit(filing) }));
const sampleDraft = (name: string): string => draftOf(sampleFiling(name));

describe('a figure that a 强制 finding contradicts', () => {
  it('is printed only with a mark behind its sentence', () => {
    const draft = sampleDraft('lanshan');
    expect(draft).toMatch(/适用首违不罚1961件[^。]*。【请核对：首违不罚、轻罚】/);
    expect(draft).toMatch(/作出不予处罚决定6件[^。]*。【请核对：不予处罚、从轻处罚、减轻处罚】/);
    expect(sampleDraft('quzhou')).toContain('7件。【请核对：申请法院强制执行】');
  });

  it('is named below the table it stands in', () => {
    expect(sampleDraft('lanshan')).toContain(
      '【请核对：首违不罚、不予处罚、从轻处罚、减轻处罚、轻罚】',
    );
    expect(sampleDraft('quzhou')).toMatch(/【请核对：行政强制合计、/);
  });

  it('leaves no mark once the figures agree, nor where only a published rate is at fault', () => {
    const agreeing = filingOf({
      K01: 6,
      K02: 9,
      C02: 100,
      K03: 40,
      K04: 10,
      K05: 50,
      C01: 110,
      'R01@pub': '99',
    });
    expect(draftOf(agreeing)).not.toContain('请核对');
  });
});

describe('a ratio of 概数', () => {
  it('is left out while a finding questions its figures', () => {
    expect(sampleDraft('dawan')).not.toContain('33.61');
  });
});

describe('an amount that was filed in 元', () => {
  it('is printed and spoken of as it was filed', () => {
    const filing = sampleFiling('dawan');
    expect(draftOf(filing)).toContain('4000余元');
    expect(draftOf(filing)).not.toContain('0.4余');
    const messages = audit(filing)
      .findings.map(({ message }) => message)
      .join('\n');
    expect(messages).toContain('4000余元');
    expect(messages).not.toContain('0.4余');
  });

  it('and persons are no cases', () => {
    const messages = audit(sampleFiling('xiangxiang')).findings.map(({ message }) => message);
    expect(messages.join('\n')).toContain('3.4万人次');
    expect(messages.join('\n')).not.toContain('3.4万件');
  });
});

describe('the box on the first page', () => {
  it.each(['lanshan', 'xiangxiang', 'dawan', 'yangliuqing', 'quzhou'] as const)(
    'names no code and no cell: %s',
    (name) => {
      const draft = sampleDraft(name);
      expect(draft).toContain('【审核提示】');
      expect(draft).not.toMatch(/[A-Z]\d{2}/);
      expect(draft).not.toMatch(/[A-Z]\d+|表\d+ [^\n|]*[A-Z]\d/);
    },
  );
});
