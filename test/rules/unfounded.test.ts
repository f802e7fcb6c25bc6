import { emptyFiling, sampleFiling } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { exactly } from '../../src/figures';
import { audit } from '../../src/rules';
import type { Finding } from '../../src/rules';

const found = (filing: Filing): readonly Finding[] => audit(filing).findings;
const instances = (filing: Filing): readonly string[] =>
  found(filing).map(({ instance }) => instance);

/** A county with rows of its own, 60余人 in each. */
const withRows = (rows: readonly { readonly name: string; readonly note: string }[]): Filing => {
  const filing = emptyFiling({ cover: { unitName: '青溪县', level: 'county', year: 2030 } });
  const figures = new Map(filing.figures);
  rows.forEach(({ name, note }, index) => {
    figures.set(`Q01#${index + 1}@cur`, {
      code: 'Q01', period: 'cur', row: index + 1, name, unit: '人', note, approximation: '余',
      state: { kind: 'number', stated: exactly('60') }, place: null,
    }); // prettier-ignore
  });
  return { ...filing, figures };
};

describe('no sentence without a ground', () => {
  it('lets the services on the platform be more than those of the county and its townships', () => {
    expect(instances(sampleFiling('lanshan'))).not.toContain('Z-01[P04]');
  });

  it('does not ask what the ledger says of a target of next year, nor of a row that counts nothing', () => {
    const messages = found(sampleFiling('quzhou')).map(({ message }) => message);
    expect(messages.filter((message) => message.includes('下年目标'))).toEqual([]);
    const filing = withRows([
      { name: '人员编制要求', note: '要求，不是统计数' },
      { name: '下乡服务人数', note: '' },
    ]);
    expect(instances(filing).filter((each) => each.startsWith('G-06'))).toEqual(['G-06[Q01#2]']);
  });

  it('says one difference of the same figures once, by the relation that names them all', () => {
    const quzhou = instances(sampleFiling('quzhou'));
    expect(quzhou).toContain('D-01[D40]');
    expect(quzhou).not.toContain('D-04[D30]');
  });

  it('does not hold decisions made on the spot against the cases opened', () => {
    const of = (C40: number): readonly string[] =>
      instances(
        emptyFiling({
          cover: { unitName: '青溪县', level: 'county', year: 2030 },
          figures: { C00: 0, C01: 530, C04: 880, C40 },
        }),
      ).filter((each) => each.startsWith('C-10'));
    expect(of(420)).toEqual([]);
    expect(of(20)).toEqual(['C-10[C01]']);
  });
});
