import { indicators, packIds, pack, sampleFiling, sampleNames } from '../../src/catalog';
import { allRelations } from '../../src/rules';
import * as english from '../../src/rules/english';
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
