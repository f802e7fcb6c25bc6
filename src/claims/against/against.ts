import { figureOf, hasIndicator, indicator, told } from '../../catalog';
import type { Filing, Period, Told } from '../../catalog';
import { absolute, equal, isZero, roundHalfUp, toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import { codesFor } from '../extract/codes-for';
import { agreement, joinedSum } from '../relations/arithmetic';
import type { Reading, Stated } from '../stated';
import type { Mention } from '../types';
import { expectedChange, expectedFigure } from './expected';
import type { Expected } from './expected';
import { parseTag } from '../tag';
import type { Tag } from '../tag';
import { ownRowOf } from './own-row';
import { partsOfCell } from './part-of-cell';
import { valueIndex } from './value-index';
import type { NamedRow, ValueIndex } from './value-index';

/** A row the office named itself keeps its name in both languages. */
const nameOf = (filing: Filing, code: string, period: Period, row = 0): Told => {
  const own = row > 0 ? figureOf(filing, code, period, row)?.name : undefined;
  const known = hasIndicator(code) ? indicator(code) : { zh: code, en: code };
  const place = `${code}${row > 0 ? `#${row}` : ''}`;
  return told(
    `${WHEN[period].zh}“${own ?? known.zh}”（${place}）`,
    `${WHEN[period].en}"${own ?? known.en}" (${place})`,
  );
};

const WHEN: Readonly<Record<Period, Told>> = {
  cur: told('', ''),
  prev: told('上年', "last year's "),
  pub: told('已发布的', 'the published '),
};

const positive = (mention: Mention): Mention => ({
  ...mention,
  stated: { ...mention.stated, value: absolute(mention.stated.value) },
});

/** Equal as filed or as printed; equal at the precision written; or not. */
const compared = (mention: Mention, expected: Expected, decimals: number): 'holds' | 'rounding' | 'no' => {
  const { stated } = mention;
  const places = Math.max(0, decimals);
  const printed = roundHalfUp(expected.value, places);
  const sameWord = stated.approximation === expected.approximation;
  if (sameWord && equal(stated.value, expected.value)) return 'holds';
  // 3.4万 in the text, filed as 约34000: the same number, written coarsely.
  const coarse = stated.approximation === '' && stated.decimals < 0;
  if (expected.approximation !== '') return coarse && equal(stated.value, expected.value) ? 'rounding' : 'no';
  if (sameWord && decimals >= 0 && toDecimal(stated.value, 12) === toDecimalPlain(printed) && stated.decimals === places) return 'holds';
  if (stated.approximation === '' && stated.decimals === 0 && mention.measure === 'count') return 'no';
  return agreement(mention, expected.value) === 'no' ? 'no' : 'rounding';
}; // prettier-ignore

const toDecimalPlain = (printed: string): string =>
  printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;

/** 增长 where it fell: the word in front of the number, or its sign in a table. */
const wrongDirection = (stated: Stated, expected: Expected): boolean => {
  if (expected.direction === null) return false;
  if (stated.change !== null && stated.change.direction !== 0) {
    if (stated.change.what === 'multiple') return false;
    return stated.change.direction !== expected.direction;
  }
  const sign = stated.mention.stated.value.numerator < 0n ? -1 : 1;
  return stated.column !== null || stated.control !== null ? sign !== expected.direction && expected.direction !== 0 : false;
}; // prettier-ignore

/** Formats that print the filed value itself. */
const WHOLE = new Set(['count', 'amount', 'yuan']);

/** Words of approximation that stand in front: 约100, but 100余. */
const BEFORE = new Set(['约', '近', '超', '不足']);

/** The workbook's value as the text would print it. */
const asPrinted = (tag: Tag, expected: Expected): string => {
  const value = WHOLE.has(tag.format) ? toDecimal(expected.value) : toDecimalPlain(roundHalfUp(expected.value, tag.decimals));
  const rate = tag.format === 'percent' || tag.format === 'change';
  const number = `${value}${rate ? '%' : ''}`;
  return BEFORE.has(expected.approximation) ? `${expected.approximation}${number}` : `${number}${expected.approximation}`;
}; // prettier-ignore

const verdictOn = (reading: Reading, stated: Stated, tag: Tag, expected: Expected, name: Told): Finding => {
  const change = expected.direction !== null;
  const code = tag.codes[0]?.code ?? null;
  const mention = change ? positive(stated.mention) : stated.mention;
  const found = compared(mention, expected, WHOLE.has(tag.format) ? -1 : tag.decimals);
  // The cell of a published table holds the number alone; that it is approximate is said in the text.
  const bare = stated.column !== null && mention.stated.approximation === '' && equal(mention.stated.value, expected.value);
  const result = found === 'no' && bare ? 'rounding' : found;
  const base = { code, recomputed: expected.value, arithmetic: expected.arithmetic };
  if (change && tag.format !== 'times' && wrongDirection(stated, expected)) {
    const word = expected.direction === 1 ? told('增加', 'rose') : expected.direction === -1 ? told('减少', 'fell') : told('持平', 'stayed the same');
    return finding(reading, stated, { ...base, kind: 'direction', verdict: 'fails', message: told(
      `工作簿中${name.zh}较上年${word.zh}，文中方向词不符，请改正。`,
      `In the workbook ${name.en} ${word.en} against last year; the direction in the text is wrong. Please correct it.`) }, []);
  }
  const kind = change ? (tag.format === 'points' || tag.format === 'difference' ? 'difference' : 'yoy') : 'figure';
  const should = asPrinted(tag, expected);
  if (result === 'no')
    return finding(reading, stated, { ...base, kind, verdict: 'fails', message: told(
      `工作簿中${name.zh}${change ? '的增减' : ''}为${should}，文中写${stated.mention.printed.trim()}，请核对；如数据已更新请改写。`,
      `In the workbook ${change ? 'the change of ' : ''}${name.en} is ${should}, the text has "${stated.mention.printed.trim()}". Please check, and rewrite it if the data has been updated.`) }, []);
  return finding(reading, stated, { ...base, kind, verdict: result, message: result === 'holds'
    ? told(`与工作簿中${name.zh}一致。`, `Agrees with ${name.en} in the workbook.`)
    : told(`与工作簿中${name.zh}${should}在所写精度内一致。`, `Agrees with ${name.en}, ${should} in the workbook, at the precision written.`) }, []);
}; // prettier-ignore

const CHANGES = new Set(['change', 'points', 'times', 'difference']);

const expectedOf = (filing: Filing, tag: Tag): Expected | null => {
  const [first] = tag.codes;
  if (first === undefined) return null;
  return CHANGES.has(tag.format)
    ? expectedChange(filing, first.code, tag.format)
    : expectedFigure(filing, first.code, tag.period, first.row);
};

/** First rung: the number's own content control. */
const byTag = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  const tag = stated.control === null ? null : parseTag(stated.control.tag);
  const first = tag?.codes[0];
  if (tag === null || first === undefined) return null;
  const expected = expectedOf(filing, tag);
  const name = nameOf(filing, first.code, tag.period, first.row);
  if (expected === null) {
    return finding(reading, stated, { kind: 'figure', code: first.code, verdict: 'query', message: told(
      `这个数起草时取自${name.zh}，工作簿中现在没有这个数，请核对。`,
      `When drafted, this number was taken from ${name.en}, which the workbook does not hold now. Please check.`) }, []);
  }
  const wrong = tag.codes.slice(1).find(({ code, row }) => {
    const other = expectedFigure(filing, code, tag.period, row);
    return other === null || !equal(other.value, expected.value);
  });
  if (wrong !== undefined) {
    const other = nameOf(filing, wrong.code, tag.period);
    return finding(reading, stated, { kind: 'figure', code: wrong.code, verdict: 'fails', recomputed: expectedFigure(filing, wrong.code, tag.period)?.value ?? null, message: told(
      `这里一并说了几项，其中${other.zh}在工作簿中已不是这个数，请核对。`,
      `Several items are told at once here; of them ${other.en} is no longer this number in the workbook. Please check.`) }, []);
  }
  const result = verdictOn(reading, stated, tag, expected, name);
  // A control copied into another sentence brings its tag along; the words then name something else.
  const said = stated.spoken;
  if (result.claim.verdict === 'holds' && first.row === 0 && stated.scope === '' && said?.sure === true && !CHANGES.has(tag.format) && !tag.codes.some(({ code }) => code === said.code)) {
    const other = expectedFigure(filing, said.code, stated.period);
    const spoken = nameOf(filing, said.code, stated.period);
    if (other !== null && !equal(other.value, stated.mention.stated.value))
      return finding(reading, stated, { kind: 'figure', code: said.code, recomputed: other.value, verdict: 'query', message: told(
        `这个数的控件取自${name.zh}，而文字像是${spoken.zh}（工作簿中为${toDecimal(other.value)}），控件可能是复制来的，请核对。`,
        `The control of this number is from ${name.en}, while the words look like ${spoken.en} (${toDecimal(other.value)} in the workbook); the control may have been copied here. Please check.`) }, []);
  }
  return result;
}; // prettier-ignore

const untagged = (code: string, stated: Stated): Tag => ({
  codes: [{ code, row: 0 }],
  period: stated.period,
  format:
    indicator(code).kind !== 'ratio'
      ? 'count'
      : indicator(code).ratio?.scale === 100
        ? 'percent'
        : 'number',
  decimals: Math.max(indicator(code).ratio?.decimals ?? 0, stated.mention.stated.decimals),
});

/** What a report divides and the workbook holds as one. */
const partsVerdict = (reading: Reading, stated: Stated, parts: readonly Stated[], whole: Rational, name: Told): Finding =>
  finding(reading, stated, { kind: 'part_of', verdict: 'holds', recomputed: whole, arithmetic: `${joinedSum(parts.map(({ mention }) => mention))}=${toDecimal(whole)}`, message: told(
    `与相邻各数合计${toDecimal(whole)}，与工作簿中${name.zh}一致。`,
    `With the numbers beside it ${toDecimal(whole)}, which agrees with ${name.en} in the workbook.`) }, []); // prettier-ignore

/** Second rung: the words of the clause. */
const byWords = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  const system = stated.scope !== '' && /^全/.test(stated.scope);
  const placed = system ? [] : codesFor(stated, reading).filter(({ code }) => !/^Q/.test(code));
  for (const { code, sure } of placed) {
    const expected = expectedFigure(filing, code, stated.period);
    if (expected === null) continue;
    const result = verdictOn(reading, stated, untagged(code, stated), expected, nameOf(filing, code, stated.period));
    const parts = result.claim.verdict === 'fails' ? partsOfCell(reading, stated, expected.value) : null;
    if (parts !== null)
      return partsVerdict(reading, stated, parts, expected.value, nameOf(filing, code, stated.period));
    if (result.claim.verdict !== 'fails' || (sure && !stated.partial)) return result;
    const name = nameOf(filing, code, stated.period);
    return { ...result, claim: {
      ...result.claim, verdict: 'query',
      message: `文字像是${name.zh}（工作簿中为${toDecimal(expected.value)}），但不能确定，请核对。`,
      english: `The words look like ${name.en} (${toDecimal(expected.value)} in the workbook), but that is not certain. Please check.`,
    } };
  }
  return null;
}; // prettier-ignore

/** A free row: by its name as filed, or by most of its name together with its value. */
const byOwnName = (reading: Reading, stated: Stated, filing: Filing, values: ValueIndex): Finding | null => {
  const { near } = stated.words;
  const row = values.named.find(({ name, unit }) => near.includes(name) && (unit === '' || stated.mention.unit === '' || unit.endsWith(stated.mention.unit) || unit === stated.mention.unit));
  return row === undefined ? null : onRow(reading, stated, filing, row);
}; // prettier-ignore

const onRow = (reading: Reading, stated: Stated, filing: Filing, { code, period, row }: NamedRow): Finding | null => {
  const expected = expectedFigure(filing, code, period, row);
  if (expected === null) return null;
  return verdictOn(reading, stated, { codes: [{ code, row }], period, format: 'count', decimals: 0 }, expected, nameOf(filing, code, period, row));
}; // prettier-ignore

const byNameAndValue = (reading: Reading, stated: Stated, filing: Filing, values: ValueIndex): Finding | null => {
  const row = stated.role === 'figure' && stated.column === null ? ownRowOf(reading, stated, values) : null;
  return row === null ? null : onRow(reading, stated, filing, row);
}; // prettier-ignore

/** There is no percentage of a year that was 0 (G-13); null where last year is simply not filed. */
const noBase = (reading: Reading, stated: Stated, filing: Filing, code: string): Finding | null => {
  const last = expectedFigure(filing, code, 'prev');
  if (last === null || !isZero(last.value) || stated.change?.what === 'difference') return null;
  const name = nameOf(filing, code, 'prev');
  return finding(reading, stated, { kind: 'yoy', code, verdict: 'fails', message: told(
    `工作簿中${name.zh}为0，不能计算增减百分比，应写“上年无”和本年数。`,
    `In the workbook ${name.en} is 0, so there is no percentage of change; write “上年无” and this year's number.`) }, []);
}; // prettier-ignore

/** A change said without control: of the figure it follows. */
const changeByWords = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  if (stated.role !== 'change' || stated.change === null || stated.change.what === 'level') return null;
  const group = reading.bySentence.get(stated.sentence.index) ?? [];
  const subject = group.slice(0, group.indexOf(stated)).reverse().find((one) => one.role === 'figure' && one.period === 'cur');
  const tagged = subject?.control == null ? null : parseTag(subject.control.tag);
  const code = tagged?.codes[0]?.code ?? (subject?.recognised?.sure === true && !subject.partial ? subject.recognised.code : null);
  if (code === null) return null;
  const form = stated.change.what === 'points' ? 'points' : stated.change.what === 'difference' ? 'difference' : stated.change.what === 'multiple' ? 'times' : 'change';
  const expected = expectedChange(filing, code, form);
  if (expected === null) return noBase(reading, stated, filing, code);
  const mention: Mention = stated.mention.measure === 'times' && form === 'change'
    ? { ...stated.mention, stated: { ...stated.mention.stated, value: multiplied(stated.mention.stated.value), decimals: stated.mention.stated.decimals - 2 } }
    : stated.mention;
  const tag: Tag = { codes: [{ code, row: 0 }], period: 'cur', format: form, decimals: Math.max(0, stated.mention.stated.decimals) };
  return verdictOn(reading, { ...stated, mention }, tag, expected, nameOf(filing, code, 'cur'));
}; // prettier-ignore

const multiplied = (value: Rational): Rational => ({
  numerator: value.numerator * 100n,
  denominator: value.denominator,
});

/** In the annex a remark such as 概数：100余人 repeats the number of its row. */
const byRow = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  if (stated.control !== null || stated.recognised !== null) return null;
  const from = reading.plain.lastIndexOf('\n', stated.mention.from) + 1;
  if (!reading.plain.slice(from, stated.mention.from).includes('\t')) return null;
  const row = reading.stated.slice(Math.max(0, stated.index - 6), stated.index).find(({ control, mention }) => control !== null && mention.from >= from);
  const tag = row?.control == null ? null : parseTag(row.control.tag);
  const first = tag?.codes[0];
  if (tag === null || first === undefined || !WHOLE.has(tag.format)) return null;
  const expected = expectedOf(filing, tag);
  if (expected === null) return null;
  const result = verdictOn(reading, stated, tag, expected, nameOf(filing, first.code, tag.period, first.row));
  if (result.claim.verdict !== 'fails') return result;
  const parts = partsOfCell(reading, stated, expected.value);
  return parts === null ? null : partsVerdict(reading, stated, parts, expected.value, nameOf(filing, first.code, tag.period, first.row));
}; // prettier-ignore

/** Third rung, never green: some figure happens to have this value. */
const byValue = (reading: Reading, stated: Stated, filing: Filing, values: ValueIndex): Finding => {
  const same = values.same(stated.mention).slice(0, 3);
  const names = same.map(({ code, period, row }) => nameOf(filing, code, period, row));
  const message = names.length === 0
    ? told(
      '工作簿中没有可以对应的数，请人工核对。',
      'The workbook has no number this could be. Please check it yourself.')
    : told(
      `只有数值与${names.map(({ zh }) => zh).join('、')}相同，仅凭数值不能认定，请人工核对。`,
      `Only its value is that of ${names.map(({ en }) => en).join(', ')}; a value alone settles nothing. Please check it yourself.`);
  return finding(reading, stated, { kind: 'figure', code: null, verdict: 'unmatched', message }, []);
}; // prettier-ignore

/** Every number against the workbook: content control first, then words, then value. */
export const againstWorkbook = (reading: Reading, filing: Filing): readonly Finding[] => {
  const values = valueIndex(filing);
  return reading.stated.flatMap((stated) => {
    if (stated.mention.range !== undefined && stated.control === null) return [];
    const found = byTag(reading, stated, filing) ?? changeByWords(reading, stated, filing) ?? byNameAndValue(reading, stated, filing, values) ?? byWords(reading, stated, filing) ?? byOwnName(reading, stated, filing, values) ?? byRow(reading, stated, filing);
    if (found !== null) return [found];
    return stated.role === 'target' ? [] : [byValue(reading, stated, filing, values)];
  });
}; // prettier-ignore
