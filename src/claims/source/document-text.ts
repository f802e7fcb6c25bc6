import { attributesOf, xmlTokens } from '../../office-files';
import type { XmlToken } from '../../office-files';
import type { Control } from '../types';
import * as flows from './flow';
import type { Flow } from './flow';

export interface DocumentText {
  readonly text: string;
  readonly controls: readonly Control[];
  readonly tracked: boolean;
  readonly pictures: number;
  /** Some text is struck through or hidden, and was left out. */
  readonly struck: boolean;
}

/** Run properties whose text a reader does not take as said (17.3.2.9, 17.3.2.37, 17.3.2.41). */
const STRUCK = new Set(['strike', 'dstrike', 'vanish']);
const OFF = new Set(['0', 'false', 'off']);

/** Content that does not show: deleted or moved away, field codes, formats that were. */
const HIDDEN = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'delInstrText',
]);

const REVISIONS = new Set(['ins', 'del', 'moveTo', 'moveFrom']);
const GRAPHICS = new Set(['drawing', 'pict', 'object']);
/** What makes a graphic more than the frame of its text: an image, a chart, an embedded object. */
const IMAGES = new Set(['blip', 'imagedata', 'chart', 'relIds', 'OLEObject']);

/** A drawing: whether it holds text that is read, or something that cannot be. */
interface Graphic {
  boxed: boolean;
  image: boolean;
}

interface State {
  flow: Flow;
  /** Flows that wait until the text box within them ends. */
  readonly outer: Flow[];
  /** Names of the elements that are open. */
  readonly path: string[];
  /** How deep the element lies whose content does not show; 0 when none does. */
  hidden: number;
  inText: boolean;
  tracked: boolean;
  pictures: number;
  struck: boolean;
  readonly graphics: Graphic[];
  /** Of each AlternateContent that is open, whether one of its twins was taken. */
  readonly twins: boolean[];
}

/** ISO/IEC 29500-3, 10.2.1: of the choices and the fallback one alone is the content. */
const isOtherTwin = (state: State): boolean => {
  const taken = state.twins.at(-1) ?? false;
  if (state.twins.length > 0) state.twins[state.twins.length - 1] = true;
  return taken;
};

/**
 * A revision that stands in properties says something of what has them (17.13.5): a paragraph whose mark
 * is deleted goes on in the next, a deleted row is gone.
 * @returns whether it was such a one
 */
const marksItsParent = (state: State, name: string): boolean => {
  const parent = state.path.at(-1);
  const gone = name === 'del' || name === 'moveFrom';
  if (parent === 'rPr' && state.path.at(-2) === 'pPr') {
    if (gone) state.flow.joined = true;
    return true;
  }
  if (parent !== 'trPr') return false;
  if (gone && state.path.at(-2) === 'tr') state.hidden = state.path.length - 1;
  return true;
};

/** Struck through or hidden by its format: how leaders strike out without tracked changes. */
const hidesItsRun = (state: State, name: string, raw: string): void => {
  const { path } = state;
  if (!STRUCK.has(name) || path.at(-1) !== 'rPr' || path.at(-2) !== 'r') return;
  if (OFF.has(attributesOf(raw).get('val') ?? '')) return;
  state.hidden = path.length - 1;
  state.struck = true;
};

/** Whether the element that opens hides its content. */
const hides = (state: State, name: string): boolean => {
  if (name === 'Choice' || name === 'Fallback') return isOtherTwin(state);
  return HIDDEN.has(name);
};

const opens: Readonly<Record<string, (state: State) => void>> = {
  t: (state) => void (state.inText = true),
  p: ({ flow }) => flows.beginParagraph(flow),
  tr: ({ flow }) => flows.beginRow(flow),
  tc: ({ flow }) => flows.beginCell(flow),
  sdt: ({ flow }) => flows.beginControl(flow),
  sdtContent: ({ flow }) => flows.beginContent(flow),
  AlternateContent: ({ twins }) => void twins.push(false),
  txbxContent: (state) => {
    const graphic = state.graphics.at(-1);
    if (graphic !== undefined) graphic.boxed = true;
    state.outer.push(state.flow);
    state.flow = flows.newFlow();
  },
};

const closes: Readonly<Record<string, (state: State) => void>> = {
  t: (state) => void (state.inText = false),
  p: ({ flow }) => flows.endParagraph(flow),
  tr: ({ flow }) => flows.endRow(flow),
  sdt: ({ flow }) => flows.endControl(flow),
  AlternateContent: ({ twins }) => void twins.pop(),
  txbxContent: (state) => {
    const around = state.outer.pop();
    if (around === undefined) return;
    around.boxes.push(state.flow);
    state.flow = around;
  },
};

/** Marks that stand for characters, and other elements without content. */
const place = (state: State, name: string, raw: string): void => {
  const { flow, path } = state;
  if (name === 'tab' && path.at(-1) !== 'tabs') flows.put(flow, ' ');
  else if (name === 'ptab') flows.put(flow, ' ');
  else if (name === 'br' || name === 'cr') flows.put(flow, '\n');
  else if (name === 'noBreakHyphen') flows.put(flow, '-');
  else if (name === 'tag' && path.at(-1) === 'sdtPr')
    flows.tagControl(flow, attributesOf(raw).get('val') ?? '');
  const graphic = state.graphics.at(-1);
  if (graphic !== undefined && IMAGES.has(name)) graphic.image = true;
};

const open = (state: State, { kind, name, raw }: XmlToken): void => {
  if (state.hidden === 0) {
    if (REVISIONS.has(name)) state.tracked = true;
    const marked = REVISIONS.has(name) && marksItsParent(state, name);
    place(state, name, raw);
    hidesItsRun(state, name, raw);
    // What is empty has nothing to show or to hide.
    if (kind === 'open' && !marked && hides(state, name)) state.hidden = state.path.length + 1;
    else if (kind === 'open') {
      if (GRAPHICS.has(name)) state.graphics.push({ boxed: false, image: false });
      if (Object.hasOwn(opens, name)) opens[name]?.(state);
    } else if (name === 'p') {
      flows.beginParagraph(state.flow);
      flows.endParagraph(state.flow);
    }
  }
  if (kind === 'open') state.path.push(name);
};

const close = (state: State, name: string): void => {
  const depth = state.path.length;
  state.path.pop();
  if (state.hidden > 0 && depth > state.hidden) return;
  const wasHidden = state.hidden > 0;
  state.hidden = 0;
  if (wasHidden) {
    // A deleted row is hidden by what stands in it, and was begun before.
    if (name === 'tr') state.flow.rows.pop();
    return;
  }
  if (GRAPHICS.has(name)) {
    const graphic = state.graphics.pop();
    if (graphic !== undefined && (graphic.image || !graphic.boxed)) state.pictures += 1;
  }
  if (Object.hasOwn(closes, name)) closes[name]?.(state);
};

/**
 * The text of word/document.xml as it reads once tracked changes are accepted: paragraphs end with a
 * line break, cells of a row are divided by tabs, a text box follows the paragraph it is anchored in.
 * Content controls are kept with their place.
 * ISO/IEC 29500-1: 17.3 (runs), 17.5.2 (controls), 17.13.5 (revisions).
 * @throws MalformedXml
 */
export const documentText = (xml: string): DocumentText => {
  const state: State = {
    flow: flows.newFlow(),
    outer: [],
    path: [],
    hidden: 0,
    inText: false,
    tracked: false,
    pictures: 0,
    struck: false,
    graphics: [],
    twins: [],
  };
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (state.inText && state.hidden === 0) flows.put(state.flow, token.raw);
    } else if (token.kind === 'close') close(state, token.name);
    else open(state, token);
  }
  const { tracked, pictures, struck } = state;
  return { ...flows.finished(state.flow), tracked, pictures, struck };
};
