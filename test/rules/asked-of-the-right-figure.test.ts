import { emptyFiling, figureKey } from '../../src/catalog';
import { audit } from '../../src/rules';
import type { Finding } from '../../src/rules';

const asked = (
  rule: string,
  figures: Readonly<Record<string, string>>,
  notes: Readonly<Record<string, string>> = {},
): readonly Finding[] => {
  const blank = emptyFiling({ figures });
  const filed = new Map(blank.figures);
  for (const [code, note] of Object.entries(notes)) {
    const key = figureKey(code, 'cur');
    const before = filed.get(key);
    if (before !== undefined) filed.set(key, { ...before, note });
  }
  return audit({ ...blank, figures: filed }).findings.filter((finding) => finding.rule === rule);
};

describe('P-04: what was published is held against what was decided', () => {
  it('says nothing of cases closed where the decisions are filed', () => {
    expect(asked('P-04', { G02: '900', C04: '950', C02: '600' })).toEqual([]);
    const [more, ...others] = asked('P-04', { G02: '980', C04: '950', C02: '600' });
    expect(others).toEqual([]);
    expect(more).toMatchObject({ instance: 'P-04[G02:decided]', difference: '30' });
    expect(more?.cells.map(({ code }) => code)).not.toContain('C02');
  });

  it('asks for the decisions where they are blank, and calls the cases closed another count', () => {
    const [found, ...others] = asked('P-04', { G02: '900', C02: '600' });
    expect(others).toEqual([]);
    expect(found?.message).toContain('处罚决定数（C04）空白');
    expect(found?.message).toContain('请补填处罚决定数');
    expect(found?.message).not.toContain('请改正');
  });

  it('holds a publication rate against notices only where they speak of publication', () => {
    const figures = { 'R09@pub': '100', H11: '3' };
    expect(asked('P-04', figures)).toEqual([]);
    expect(asked('P-04', figures, { H11: '收到' })).toEqual([]);
    expect(asked('P-04', figures, { H11: '发出，不涉及公示' })).toEqual([]);
    const [found] = asked('P-04', figures, { H11: '收到，2份指出公示超期' });
    expect(found).toMatchObject({ instance: 'P-04[R09]', severity: '核实' });
    expect(found?.message).toContain('100%');
  });
});

describe('K-05: the unit is asked about, not the number alone', () => {
  const people = (note: string): readonly Finding[] =>
    asked('K-05', { K01: '340', C04: '487' }, { K01: note });

  it('names both possibilities', () => {
    const [found] = people('以人次计');
    expect(found?.message).toContain('计量单位');
    expect(found?.message).toMatch(/是人次的.*是件的/);
    expect(found?.message).not.toContain('一件几人次');
  });

  it.each(['其中12件涉及多人，共30人次', '不以人次计', '上年以人次计，今年以件计'])(
    'takes no other mention of people for the unit: %s',
    (note) => {
      expect(people(note)).toEqual([]);
    },
  );

  it('leaves a row that is no count of cases to the measure words', () => {
    const [found] = asked('G-10', { G08: '30' }, { G08: '以人次计' });
    expect(found?.message).toContain('人次');
  });
});

describe('A-07: two numbers of people are told, and no third is made of them', () => {
  it.each([
    ['40', '38', '95.00%'],
    ['1386', '1201', '86.65%'],
  ])('%s in post, %s with a certificate', (staff, certified, rate) => {
    const [found] = asked('A-07', { A06: staff, A07: certified });
    expect(found?.message).toContain(`${staff}人`);
    expect(found?.message).toContain(`${certified}人`);
    expect(found?.message).toContain(rate);
    expect(found?.message).not.toMatch(
      new RegExp(`(?<!\\d)${Number(staff) - Number(certified)}人`),
    );
    expect(found?.difference).toBeNull();
  });
});
