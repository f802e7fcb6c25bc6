import { indicators, packIds, pack, sampleFiling, sampleNames } from '../../src/catalog';
import { allRelations } from '../../src/rules';
import * as english from '../../src/rules/english';
import { relationWords } from '../../src/taskpane/help/relation-words';
import enUs from '../../src/taskpane/language/en-US.json';
import zhCn from '../../src/taskpane/language/zh-CN.json';

/** 青溪 of 青溪县司法局, 河东 and 青石 of 河东区青石镇人民政府. */
const placesOf = (unit: string): readonly string[] =>
  [...unit.matchAll(/([^省市县区镇乡]{2,3})[省市县区镇乡]/g)].map(([, place = '']) => place);

const help = JSON.stringify([
  allRelations(),
  indicators(),
  packIds().map((id) => pack(id)),
  { ...english },
  zhCn,
  enUs,
]);

describe('a relation in the help', () => {
  const names = new Map(indicators().map(({ code, zh }) => [code, zh]));
  const nameOf = (code: string): string | null => names.get(code) ?? null;

  it('is told in names, not in codes', () => {
    expect(relationWords('B02≤B01', nameOf)).toBe('许可受理数量≤许可申请数量');
    expect(relationWords('ΣC11..C24=C04(“一宗计一类”口径)', nameOf)).toBe(
      '处罚种类：警告至处罚种类：其他行政处罚各项之和=处罚决定数(“一宗计一类”口径)',
    );
    expect(relationWords('见 G-13、Z99', nameOf)).toBe('见 G-13、Z99');
  });

  it('has no code left that the catalogue knows', () => {
    for (const { relation } of allRelations())
      expect(relationWords(relation, nameOf)).not.toMatch(/(?<![A-Za-z\d-])[A-Z]\d{2}(?!\d)/);
  });
});

describe('help, rules and definitions', () => {
  it('name no office of the samples', () => {
    const places = sampleNames().flatMap((name) => placesOf(sampleFiling(name).cover.unitName));
    expect(places.length).toBeGreaterThanOrEqual(sampleNames().length);
    expect(places.filter((place) => help.includes(place))).toEqual([]);
    expect(sampleNames().filter((name) => help.toLowerCase().includes(name))).toEqual([]);
  });

  it('use no shorthand of those who wrote the rules', () => {
    expect(help.match(/【记忆】|\bS\d{1,2}\b|[京沪津渝]平台|domain\.md/g) ?? []).toEqual([]);
  });
});
