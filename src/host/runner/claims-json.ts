import type { CheckResult, Extraction } from '../../claims';
import { verdictWords } from '../../claims';
import { toNumber } from '../../figures';
import type { Rational } from '../../figures';

const numberOrNull = (value: Rational | null): number | null =>
  value === null ? null : toNumber(value);

/** The answer of `check --json`; spans are UTF-16 offsets into the text read. */
export const checkJson = (result: CheckResult): object => ({
  numbers: result.numbers,
  claims: result.claims.map((claim) => ({
    kind: claim.kind,
    span: [claim.span.from, claim.span.to],
    context: claim.context,
    stated: numberOrNull(claim.stated),
    printed: claim.printed,
    recomputed: numberOrNull(claim.recomputed),
    arithmetic: claim.arithmetic,
    verdict: claim.verdict,
    code: claim.code,
    message: claim.message,
    ...(claim.evidence === undefined
      ? {}
      : {
          evidence: {
            bits: claim.evidence.bits,
            because: claim.evidence.because.map(({ zh }) => zh),
          },
        }),
  })),
  summary: result.summary,
});

/** The answer of `check` for a person: what is wrong first, then what to look at. */
export const checkText = (result: CheckResult): string => {
  const shown = result.claims.filter(({ verdict }) => verdict !== 'holds' && verdict !== 'unmatched');
  const lines = shown.map(({ verdict, printed, message, arithmetic, context }) => {
    const sum = arithmetic === '' ? '' : `（${arithmetic}）`;
    return `[${verdictWords[verdict]}] ${printed.trim()}：${message}${sum}\n    ${context.slice(0, 80)}`;
  });
  return [result.headline.zh, ...result.notes.map(({ zh }) => zh), ...lines].join('\n');
}; // prettier-ignore

/** The answer of `extract --json`. */
export const extractJson = (extraction: Extraction): object => ({
  figures: extraction.figures.map(({ code, value, unit, printed, span, period, sure }) => ({
    code,
    value: Number(value),
    unit,
    printed,
    span: [span.from, span.to],
    period,
    sure,
  })),
  unplaced: extraction.unplaced.map(({ printed, span }) => ({
    printed,
    span: [span.from, span.to],
  })),
});

/** The answer of `extract` for a person. */
export const extractText = (extraction: Extraction): string =>
  [
    `按文字认出${extraction.figures.length}个数，${extraction.unplaced.length}个未能归位。`,
    ...extraction.figures.map(
      ({ code, value, unit, printed, period, sure }) =>
        `${code} ${period === 'prev' ? '上年' : '本年'} ${value}${unit} ← ${printed.trim()}${sure ? '' : '（待确认）'}`,
    ),
    ...extraction.unplaced.map(({ printed }) => `未归位：${printed.trim()}`),
  ].join('\n');
