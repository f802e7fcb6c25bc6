/** Phrases that assert instead of explaining; they count for nothing. */
const empty = [
  '核实无误', '情况属实', '数据属实', '数据准确', '准确无误', '真实准确', '与实际相符', '没有问题',
  '无误', '属实', '已核实', '已核对', '经核实', '经核对', '核对', '核实', '正常', '同上', '见附件', '详见附件',
  '确认', '无说明', '不需要说明', '暂无',
]; // prettier-ignore

/** Words by which a sentence gives a reason. */
const reason =
  /因|由于|原因|所致|导致|致使|造成|系|属于|属|口径|统计范围|包括|包含|含|不计|计入|未计|另计|其中|来自|来源|源于|结转|跨年|上年|去年|往年|新增|增加|减少|调整|下放|划转|合并|撤并|改革|移交|委托|专项|政策|年末|年初|延迟|滞后|重复|误|漏/;

/** Arabic or Chinese numerals (一件, 三百余宗, 两成). */
const number =
  /[0-9０-９]|[一二三四五六七八九十百千万两半]+(?:余|多)?(?:件|宗|次|人|卷|家|起|项|条|份|成|倍|万元|元|年|月|日|季|类|批|户)/;

const LEAST = 10;

const substance = (text: string): string =>
  empty.reduce((rest, phrase) => rest.replaceAll(phrase, ''), text).replace(/[\s\p{P}\p{S}]/gu, '');

/**
 * Why an explanation is not accepted, as one Chinese sentence; null when it is. At least ten
 * characters beyond punctuation and mere assertions, a reason and a number (domain: ≥10字、含原因与数).
 */
export const explanationProblem = (text: string): string | null => {
  const bare = text.replace(/[\s\p{P}\p{S}]/gu, '');
  if (bare === '') return '还没有填写说明。';
  if (/^[\d０-９]+$/.test(bare)) return '说明只有数字，请写明原因。';
  const rest = substance(text);
  if (bare.length >= LEAST && rest.length < LEAST) {
    return '说明不能只写“核实无误”“情况属实”之类，请写明原因和有关的数。';
  }
  if (bare.length < LEAST)
    return `说明太短（${bare.length}字），请用至少${LEAST}个字写明原因和有关的数。`;
  if (!reason.test(rest))
    return '说明没有写出原因，请写明为什么会这样（如口径、跨年、新增、结转等）。';
  if (!number.test(text)) return '说明里没有数，请写明有多少件（宗、人、万元等）。';
  return null;
};

/** What is asked of an explanation, point by point. */
export interface ExplanationChecks {
  /** Characters that say something: beyond punctuation and mere assertions. */
  readonly length: number;
  readonly least: number;
  readonly longEnough: boolean;
  readonly givesReason: boolean;
  readonly givesNumber: boolean;
}

/** The same judgement as `explanationProblem`, which is null just when all three points are met. */
export const explanationChecks = (text: string): ExplanationChecks => {
  const rest = substance(text);
  return {
    length: rest.length,
    least: LEAST,
    longEnough: rest.length >= LEAST,
    givesReason: reason.test(rest),
    givesNumber: number.test(text),
  };
};
