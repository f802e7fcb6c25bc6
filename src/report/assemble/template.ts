import type { Period } from '../../catalog';
import { numberRun, slotRuns, textRun } from '../number-run';
import type { Run } from '../types';
import type { Context } from './context';
import { gapRun } from './context';

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly name: string }
  | {
      readonly kind: 'slot';
      readonly code: string;
      /** A further code the same number stands for. */
      readonly also: string;
      readonly unit: string;
      readonly period: Period;
    };

const slot = /^([A-Z]\d\d)(?:\+([A-Z]\d\d))?(?:@(cur|prev|pub))?(?: (.+))?$/;

const partOf = (inside: string): Part => {
  if (inside.startsWith(':')) return { kind: 'word', name: inside.slice(1) };
  const match = slot.exec(inside);
  if (match === null) throw new SyntaxError(`not a slot of a sentence plan: {${inside}}`);
  const [, code = '', also = '', period, unit = ''] = match;
  return {
    kind: 'slot',
    code,
    also,
    unit,
    period: period === 'prev' || period === 'pub' ? period : 'cur',
  };
};

/** Splits the wording of a plan at its slots. */
export const partsOf = (wording: string): readonly Part[] =>
  wording
    .split(/\{([^}]*)\}/)
    .map((piece, index): Part => (index % 2 === 1 ? partOf(piece) : { kind: 'text', text: piece }))
    .filter((part) => part.kind !== 'text' || part.text !== '');

/** The unit a wording says after a code's number, '' when it says none. */
export const unitOf = (wording: string, code: string): string =>
  partsOf(wording)
    .map((part) => (part.kind === 'slot' && part.code === code ? part.unit : ''))
    .find((unit) => unit !== '') ?? '';

/** Codes a wording has slots for. */
export const slotCodes = (wording: string): readonly string[] =>
  partsOf(wording).flatMap((part) =>
    part.kind === 'slot' ? [part.code, part.also].filter((code) => code !== '') : [],
  );

/** One number that two figures share: 公示率均为100%. */
const standingFor = (runs: readonly Run[], also: string, context: Context): readonly Run[] =>
  also === ''
    ? runs
    : runs.map((run) =>
        run.kind === 'number'
          ? numberRun({ ...run, also: [also] }, context.facts.filing.version)
          : run,
      );

const wordNames: Readonly<Record<string, string>> = {
  unit: '单位名称',
  area: '单位名称',
  government: '单位名称',
};

/** The runs of a wording, or the codes that are missing; words of a blank cover field become a gap. */
export const fill = (
  wording: string,
  context: Context,
): { readonly runs: readonly Run[]; readonly missing: readonly string[] } => {
  const runs: Run[] = [];
  const missing: string[] = [];
  for (const part of partsOf(wording)) {
    if (part.kind === 'text') runs.push(textRun(part.text));
    else if (part.kind === 'word') {
      const word = context.words[part.name];
      runs.push(word == null ? gapRun(wordNames[part.name] ?? part.name) : textRun(word));
    } else {
      const found = slotRuns(context.facts, part.code, part.unit, part.period);
      if (found === null) missing.push(part.code);
      else runs.push(...standingFor(found, part.also, context));
    }
  }
  return { runs, missing };
};
