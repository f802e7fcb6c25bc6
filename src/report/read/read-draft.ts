import { fingerprint } from '../fingerprint';
import { readTag } from '../tag';
import type { NumberTag } from '../tag';
import { FIGURE_LIST_NAMESPACE } from '../figure-namespace';
import { documentText } from './document-text';
import type { FoundControl } from './document-text';
import { openDraft } from './open-draft';
import { attributeOf, xmlPieces } from './xml-pieces';

/** A content control of the report as it now reads. */
export interface ReadControl extends FoundControl {
  /** What its tag says; null when it is not one of this program's. */
  readonly number: NumberTag | null;
}

/** A number as the custom part lists it: what was drafted. */
export interface ListedFigure {
  readonly tag: string;
  readonly value: string;
  readonly name: string;
  readonly block: number;
  /** Fingerprint of the paragraph or table row it was drafted in. */
  readonly paragraph: string;
}

/**
 * What became of a drafted number: its control still holds the value; the control holds another; the
 * control is gone but its paragraph reads as drafted; nothing is left to find it by.
 */
export type TraceState = 'kept' | 'changed' | 'control-dropped' | 'lost';

export interface Trace {
  readonly figure: ListedFigure;
  readonly state: TraceState;
  /** Where it stands now: number of the line and offset; null when lost. */
  readonly line: number | null;
  readonly at: number | null;
  /** What stands there now; null when lost. */
  readonly now: string | null;
}

/** A .docx of this program as it was read back. */
export interface ReadDraft {
  readonly year: number | null;
  readonly unitName: string;
  readonly version: string;
  /** Paragraphs, and rows of tables with tabs between cells, in order. */
  readonly lines: readonly string[];
  readonly controls: readonly ReadControl[];
  /** What the custom part lists; empty when the file has none. */
  readonly listed: readonly ListedFigure[];
  readonly traces: readonly Trace[];
}

interface FigureList {
  readonly year: number | null;
  readonly unitName: string;
  readonly version: string;
  readonly listed: readonly ListedFigure[];
}

const figureList = (parts: Readonly<Record<string, string>>): FigureList => {
  const xml = Object.entries(parts).find(
    ([name, text]) => name.startsWith('customXml/') && text.includes(FIGURE_LIST_NAMESPACE),
  )?.[1];
  let year: number | null = null;
  let unitName = '';
  let version = '';
  const listed: ListedFigure[] = [];
  for (const piece of xmlPieces(xml ?? '')) {
    if (piece.kind === 'text' || piece.kind === 'close') continue;
    const value = (name: string): string => attributeOf(piece.attributes, name);
    if (piece.name === 'figures') {
      year = Number(value('year')) || null;
      unitName = value('unit');
      version = value('version');
    } else if (piece.name === 'figure') {
      listed.push({
        tag: value('tag'),
        value: value('value'),
        name: value('name'),
        block: Number(value('block')) || 0,
        paragraph: value('paragraph'),
      });
    }
  }
  return { year, unitName, version, listed };
};

/** Takes the best control for each listed figure: same value in the same paragraph, same value, any. */
const controlFor = (
  figure: ListedFigure,
  waiting: FoundControl[],
  prints: readonly string[],
): FoundControl | null => {
  const fits: readonly ((control: FoundControl) => boolean)[] = [
    (control) => control.text === figure.value && prints[control.line] === figure.paragraph,
    (control) => control.text === figure.value,
    () => true,
  ];
  for (const fit of fits) {
    const at = waiting.findIndex((control) => control.tag === figure.tag && fit(control));
    if (at >= 0) return waiting.splice(at, 1)[0] ?? null;
  }
  return null;
};

/** Where a number stands whose control is gone, in paragraphs that still read as drafted. */
const finder = (lines: readonly string[], prints: readonly string[]) => {
  const from = new Map<number, number>();
  return (figure: ListedFigure): { readonly line: number; readonly at: number } | null => {
    for (const [line, print] of prints.entries()) {
      if (print !== figure.paragraph) continue;
      const at = lines[line]?.indexOf(figure.value, from.get(line) ?? 0) ?? -1;
      if (at < 0) continue;
      from.set(line, at + figure.value.length);
      return { line, at };
    }
    return null;
  };
};

const tracesOf = (
  listed: readonly ListedFigure[],
  lines: readonly string[],
  controls: readonly FoundControl[],
): readonly Trace[] => {
  const prints = lines.map(fingerprint);
  const waiting = [...controls];
  const find = finder(lines, prints);
  return listed.map((figure): Trace => {
    const control = controlFor(figure, waiting, prints);
    if (control !== null) {
      const { line, at, text } = control;
      return { figure, state: text === figure.value ? 'kept' : 'changed', line, at, now: text };
    }
    const place = find(figure);
    return place === null
      ? { figure, state: 'lost', line: null, at: null, now: null }
      : { figure, state: 'control-dropped', ...place, now: figure.value };
  });
};

/**
 * Reads a report back: its lines, its content controls, and what became of every number that was
 * drafted, also where a program dropped the controls. Pure; works in a browser and in Node.
 * @throws DraftUnreadable with a Chinese sentence for a file that cannot be read.
 */
export const readDraft = (bytes: Uint8Array): ReadDraft => {
  const parts = openDraft(bytes);
  const { lines, controls } = documentText(parts['word/document.xml'] ?? '');
  const { listed, ...about } = figureList(parts);
  return {
    ...about,
    lines,
    controls: controls.map((control) => ({ ...control, number: readTag(control.tag) })),
    listed,
    traces: tracesOf(listed, lines, controls),
  };
};
