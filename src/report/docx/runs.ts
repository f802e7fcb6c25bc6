import { Paragraph, ShadingType, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions, XmlComponent } from 'docx';
import type { Run } from '../types';
import { NumberControl } from './number-control';
import { xmlText } from './xml-text';

/** Gives each content control of a document its number, in reading order. */
export interface Identities {
  /** Null in a document whose numbers stand without controls. */
  next(): number | null;
}

/** Numbers as plain text: no tag leaves the office. */
export const noIdentities: Identities = { next: () => null };

/** Ids from 1 000 001, so that they never meet ids other parts of the file count from 1. */
export const identities = (): Identities => {
  let last = 1_000_000;
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
};

/** The warning stands in a box of its own and needs no more. */
const FILL = { gap: 'FFFF00', suggestion: 'DDEBF7', warning: 'FDF0EC' } as const;

/** The runs of one paragraph as the library's elements, numbers as content controls if they have ids. */
const wordRuns = (
  runs: readonly Run[],
  style: IRunOptions,
  ids: Identities,
): readonly XmlComponent[] =>
  runs.map((run) => {
    if (run.kind === 'number') {
      const id = ids.next();
      return id === null
        ? new TextRun({ ...style, text: run.printed })
        : new NumberControl(run, id, style);
    }
    const shading =
      run.mark === undefined
        ? {}
        : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: FILL[run.mark] } };
    return new TextRun({ ...style, ...shading, text: xmlText(run.text) });
  });

/** The same runs as two lines, the second beginning after so many characters; text runs only. */
const inLines = (runs: readonly Run[], at: number): readonly (readonly Run[])[] => {
  const first: Run[] = [];
  const second: Run[] = [];
  let from = 0;
  for (const run of runs) {
    const length = run.kind === 'text' ? run.text.length : run.printed.length;
    const cut = at - from;
    from += length;
    if (run.kind !== 'text' || cut >= length || cut <= 0)
      (cut >= length ? first : second).push(run);
    else {
      first.push({ ...run, text: run.text.slice(0, cut) });
      second.push({ ...run, text: run.text.slice(cut) });
    }
  }
  return [first, second];
};

/** A paragraph of two lines, broken after so many characters. */
export const brokenParagraph = (
  options: IParagraphOptions,
  runs: readonly Run[],
  style: IRunOptions,
  ids: Identities,
  at: number,
): Paragraph => {
  const [first = [], second = []] = inLines(runs, at);
  const paragraph = paragraphOf(options, first, style, ids);
  paragraph.addChildElement(new TextRun({ ...style, break: 1 }));
  for (const run of wordRuns(second, style, ids)) paragraph.addChildElement(run);
  return paragraph;
};

/** A paragraph of these runs; content controls are no child the library knows, so all are appended. */
export const paragraphOf = (
  options: IParagraphOptions,
  runs: readonly Run[],
  style: IRunOptions,
  ids: Identities,
): Paragraph => {
  const paragraph = new Paragraph(options);
  for (const run of wordRuns(runs, style, ids)) paragraph.addChildElement(run);
  return paragraph;
};
