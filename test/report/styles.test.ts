import {
  emptyFiling,
  pack,
  packIds,
  reportStyles,
  sampleFiling,
  sampleNames,
} from '../../src/catalog';
import type { Filing, PackId } from '../../src/catalog';
import { draftReport, outlineOf } from '../../src/report';
import { audit } from '../../src/rules';
import { bodyText, clean } from './drafts';

const ofPack = (id: PackId) => reportStyles.filter((style) => style.pack === id);

const filingOfPack = (id: PackId, texts: Readonly<Record<string, string>> = {}): Filing =>
  emptyFiling({
    pack: id,
    cover: { unitName: '青石镇', level: 'township', year: 2030, date: '2031-01-08' },
    texts,
  });

describe('the styles of the report', () => {
  it('are named so that a drop-down cell can hold them', () => {
    for (const id of packIds()) {
      const labels = ofPack(id).map(({ zh }) => zh);
      expect(labels.length).toBeGreaterThanOrEqual(2);
      expect(labels.join(',').length).toBeLessThanOrEqual(255);
      expect(labels.join('')).not.toMatch(/[,，]/);
    }
  });

  it.each(reportStyles)('$id is drafted by its own plan, asked for by id or by label', (style) => {
    const filing = filingOfPack(style.pack);
    const byId = draftReport(filing, { audit: clean, style: style.id });
    expect(byId.style).toBe(style.id);
    expect(draftReport(filing, { audit: clean, style: style.zh })).toEqual(byId);
    const cover = { ...filing.cover, style: style.zh };
    expect(draftReport({ ...filing, cover }, { audit: clean })).toEqual(byId);
  });

  it.each(packIds())('the %s pack falls back on its usual style', (id) => {
    const usual = ofPack(id)[0]?.id;
    expect(draftReport(filingOfPack(id), { audit: clean }).style).toBe(usual);
    expect(draftReport(filingOfPack(id), { audit: clean, style: '没有的样式' }).style).toBe(usual);
  });

  it.each(reportStyles)('$id places every text of the office once', (style) => {
    const { topics } = pack(style.pack);
    const texts = Object.fromEntries(topics.map(({ id }) => [id, `本单位所写${id}一段`]));
    const text = bodyText(
      draftReport(filingOfPack(style.pack, texts), { audit: clean, style: style.id }),
    );
    for (const { id } of topics) {
      expect([id, text.split(`本单位所写${id}一段`).length - 1]).toEqual([id, 1]);
    }
  });

  it.each([
    ['county-work', '一、基本情况', '（一）行政执法数据统计情况'],
    ['county-overview', '一、基本情况', '二、主要工作开展情况'],
    ['department-basic', '（三）行政执法案件办理情况', '三、下步工作打算'],
    ['department-review', '一、行政执法信息情况', '二、行政执法情况综述'],
    ['department-cases', '一、行政执法主体概况', '二、2030年度行政执法案件情况'],
    ['department-tables', '第一部分　行政执法数据表', '第二部分　情况说明'],
    ['township-letter', '一、2030年行政执法总体情况', '三、2031年工作打算及建议'],
    ['township-sections', '（五）执法类电子监控设备情况', '二、主要措施及成效'],
    ['township-analysis', '一、执法行为数据统计分析', '三、存在不足及2031年度执法计划'],
  ])('%s has the headings of its skeleton', (style, ...headings) => {
    const known = reportStyles.find(({ id }) => id === style);
    const outline = outlineOf(
      draftReport(filingOfPack(known?.pack ?? 'county'), { audit: clean, style }),
    );
    expect(outline).toEqual(expect.arrayContaining(headings));
  });

  it('address a letter, close it, and put name and date below the title of an overview', () => {
    const filing = filingOfPack('township');
    const cover = { ...filing.cover, addressee: '区司法局' };
    const letter = bodyText(draftReport({ ...filing, cover }, { audit: clean }));
    expect(letter).toContain('青石镇人民政府关于2030年行政执法总体情况的报告\n区司法局：');
    expect(letter).toContain('特此报告。');
    const county = {
      ...filingOfPack('county'),
      cover: { ...cover, unitName: '青溪县司法局', level: 'county' },
    };
    const overview = draftReport(county, { audit: clean, style: 'county-overview' });
    expect(bodyText(overview)).toContain(
      '2030年度全县行政执法总体情况报告\n青溪县司法局\n（2031年1月8日）',
    );
    expect(overview.body.some((block) => block.kind === 'signature')).toBe(false);
  });

  it.each([
    ['青溪市城市管理委员会', '全委', 'department'],
    ['青溪县市场监督管理局', '全局', 'department'],
    ['河东街道办事处', '全街道', 'township'],
    ['黄花乡', '全乡', 'township'],
  ] as const)('%s calls itself %s', (unitName, whole, id) => {
    const filing = emptyFiling({
      pack: id,
      cover: { unitName, level: id, year: 2030 },
      figures: { C04: 3, N01: 3, D40: 0 },
    });
    expect(bodyText(draftReport(filing, { audit: clean }))).toContain(`2030年，${whole}`);
  });
});

describe.each(sampleNames())('the report of %s', (name) => {
  const filing = sampleFiling(name);

  it.each(ofPack(filing.pack).map(({ id }) => id))('reads well as %s', (style) => {
    const document = draftReport(filing, { audit: audit(filing), style, charts: true });
    const text = bodyText(document);
    expect(text).not.toMatch(/[，、；。：][，、；。：]|（）|undefined|NaN/);
    const sentences = text.split(/[。\n]/).filter((sentence) => sentence.length > 4);
    expect(sentences.filter((one, at) => sentences.indexOf(one) !== at)).toEqual([]);
    expect(draftReport(filing, { audit: audit(filing), style, charts: true })).toEqual(document);
  });
});
