import type { Rational } from '../figures';
import type { Reading, Stated } from './stated';
import type { Told } from '../catalog';
import type { Evidence } from './judge/evidence';
import type { Claim, ClaimKind, Span, Verdict } from './types';

/** What a relation found out: the claim, and which numbers it has settled. */
export interface Finding {
  readonly claim: Claim;
  /** Numbers that took part; they count as checked unless the verdict is `unmatched` or `wording`. */
  readonly uses: readonly Stated[];
}

export interface Outcome {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly recomputed?: Rational | null;
  readonly arithmetic?: string;
  readonly code?: string | null;
  readonly message: Told;
  readonly evidence?: Evidence;
}

/** Characters either side of a number that are its sentence where that is longer. */
const AROUND = 200;

/**
 * The sentence of a number as it stands in the text. Of a list without a full stop only what is near: said
 * whole with each of its numbers, the sentence would be longer than the text by as many times.
 */
export const sentenceOf = ({ report }: Reading, { mention, sentence }: Stated): string =>
  report.text
    .slice(
      Math.max(sentence.from, mention.from - AROUND),
      Math.min(sentence.to, mention.to + AROUND),
    )
    .trim();

/** A claim about one number. */
export const finding = (
  reading: Reading,
  about: Stated,
  outcome: Outcome,
  uses: readonly Stated[],
): Finding => ({
  claim: {
    kind: outcome.kind,
    span: { from: about.mention.from, to: about.mention.to },
    context: sentenceOf(reading, about),
    stated: about.mention.stated.value,
    printed: reading.report.text.slice(about.mention.from, about.mention.to),
    recomputed: outcome.recomputed ?? null,
    arithmetic: outcome.arithmetic ?? '',
    verdict: outcome.verdict,
    code: outcome.code ?? about.recognised?.code ?? null,
    message: outcome.message.zh,
    english: outcome.message.en,
    ...(outcome.evidence === undefined ? {} : { evidence: outcome.evidence }),
  },
  uses: outcome.verdict === 'unmatched' ? [] : [about, ...uses],
});

/** A claim about words, not about a number. */
export const remark = (reading: Reading, span: Span, context: string, message: Told): Finding => ({
  claim: {
    kind: 'wording',
    span,
    context: context.trim(),
    stated: null,
    printed: reading.report.text.slice(span.from, span.to),
    recomputed: null,
    arithmetic: '',
    verdict: 'query',
    code: null,
    message: message.zh,
    english: message.en,
  },
  uses: [],
});
