import type { Filing, Period } from '../catalog';
import { ratiosOf } from '../rules';
import { contextOf } from './assemble/context';
import type { Context } from './assemble/context';
import { factsOf } from './facts';
import { hasIndicator } from '../catalog';
import { numberNow } from './number-now';
import { runsOf } from './numbers-of';
import { blockText, runsText } from './plain-text';
import { readTag } from './tag';
import type { Block, NumberRun, ReportDocument } from './types';
import { wordsOf } from './words';

/** A number that the workbook no longer gives as it was drafted. */
export interface StaleNumber {
  readonly tag: string;
  readonly code: string;
  readonly row: number;
  readonly period: Period;
  readonly name: string;
  /** As drafted. */
  readonly printed: string;
  /** As it would be drafted now; null when the workbook no longer gives a number. */
  readonly now: string | null;
  /** The sentence it stands in; a row of a table with tabs between the cells. */
  readonly sentence: string;
  /** Which number of the document or list it is, from 0, in reading order. */
  readonly index: number;
}

const contextFor = (filing: Filing): Context =>
  contextOf(factsOf(filing, ratiosOf(filing), ratiosOf(filing, 'prev')), wordsOf(filing));

/** The sentence of `text` around an offset, with its closing mark. */
export const sentenceAt = (text: string, at: number): string => {
  const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  const end = text.indexOf('。', at);
  return text.slice(from, end < 0 ? text.length : end + 1).trim();
};

interface Stated {
  readonly tag: string;
  readonly name: string;
  readonly printed: string;
  readonly also: readonly string[];
  readonly sentence: string;
}

const staleOf = (stated: readonly Stated[], filing: Filing): readonly StaleNumber[] => {
  const context = contextFor(filing);
  return stated.flatMap(({ tag, name, printed, also, sentence }, index): readonly StaleNumber[] => {
    const number = readTag(tag);
    if (number === null || !hasIndicator(number.code)) return [];
    const now = numberNow({ ...number, also }, context);
    if (now.includes(printed)) return [];
    const { code, row, period } = number;
    return [{ tag, code, row, period, name, printed, now: now[0] ?? null, sentence, index }];
  });
};

const inBlock = (block: Block): readonly Stated[] => {
  const stated = (run: NumberRun, sentence: string): Stated => ({
    tag: run.tag,
    name: run.name,
    printed: run.printed,
    also: run.also ?? [],
    sentence,
  });
  if (block.kind === 'table') {
    return block.rows.flatMap((row) => {
      const line = row.map(runsText).join('\t');
      return row.flat().flatMap((run) => (run.kind === 'number' ? [stated(run, line)] : []));
    });
  }
  const text = blockText(block);
  const runs = runsOf(block);
  let at = text.length - runsText(runs).length;
  return runs.flatMap((run): readonly Stated[] => {
    const from = at;
    at += run.kind === 'number' ? run.printed.length : run.text.length;
    return run.kind === 'number' ? [stated(run, sentenceAt(text, from))] : [];
  });
};

/**
 * The numbers of a draft that the workbook has changed since, with the sentences they stand in, in
 * reading order. What people changed in the text is not its business.
 */
export const staleNumbers = (draft: ReportDocument, filing: Filing): readonly StaleNumber[] =>
  staleOf([...draft.body, ...draft.annex].flatMap(inBlock), filing);
