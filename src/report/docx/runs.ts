import { Paragraph, ShadingType, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions, XmlComponent } from 'docx';
import type { Run } from '../types';
import { NumberControl } from './number-control';
import { xmlText } from './xml-text';

/** Gives each content control of a document its number, in reading order. */
export interface Identities {
  next(): number;
}

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

/** The runs of one paragraph as the library's elements, numbers as content controls. */
const wordRuns = (
  runs: readonly Run[],
  style: IRunOptions,
  ids: Identities,
): readonly XmlComponent[] =>
  runs.map((run) => {
    if (run.kind === 'number') return new NumberControl(run, ids.next(), style);
    const shading =
      run.mark === undefined
        ? {}
        : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: FILL[run.mark] } };
    return new TextRun({ ...style, ...shading, text: xmlText(run.text) });
  });

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
