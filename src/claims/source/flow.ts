import type { Control } from '../types';

interface OpenControl {
  tag: string;
  /** -1 until its content begins. */
  from: number;
}

/** A row of a table that is being read. */
interface Row {
  cells: number;
}

/** One run of text from its beginning to its end: the body of the document, or a text box. */
export interface Flow {
  readonly pieces: string[];
  /** Characters so far. */
  length: number;
  readonly controls: Control[];
  readonly open: OpenControl[];
  readonly rows: Row[];
  /** The cell being read holds a paragraph already. */
  begun: boolean;
  /** The mark of the paragraph being read is deleted: the next one goes on in the same line. */
  joined: boolean;
  /** Text boxes anchored in the line being read; they are read after it. */
  readonly boxes: Flow[];
}

export const newFlow = (): Flow => ({
  pieces: [],
  length: 0,
  controls: [],
  open: [],
  rows: [],
  begun: false,
  joined: false,
  boxes: [],
});

export const put = (flow: Flow, text: string): void => {
  flow.pieces.push(text);
  flow.length += text.length;
};

/** Divides from what stands before in the line, if anything does. */
const divide = (flow: Flow): void => {
  const last = flow.pieces.at(-1)?.slice(-1) ?? '';
  if (last !== '' && !/\s/.test(last)) put(flow, ' ');
};

/** Ends the line; the text boxes anchored in it follow, each in lines of its own. */
const endLine = (flow: Flow): void => {
  put(flow, '\n');
  for (const box of flow.boxes.splice(0)) append(flow, box);
};

const append = (flow: Flow, box: Flow): void => {
  const text = box.pieces.join('');
  for (const { from, to, tag } of box.controls)
    flow.controls.push({ from: from + flow.length, to: to + flow.length, tag });
  put(flow, text);
  if (text !== '' && !text.endsWith('\n')) put(flow, '\n');
};

export const beginParagraph = (flow: Flow): void => {
  if (flow.rows.length === 0) return;
  if (flow.begun) divide(flow);
  flow.begun = true;
};

/** A paragraph ends its line; one in a cell leaves that to the row, one without a mark to the next. */
export const endParagraph = (flow: Flow): void => {
  if (flow.rows.length === 0) {
    if (!flow.joined) endLine(flow);
  } else if (flow.joined) flow.begun = false;
  flow.joined = false;
};

export const beginRow = (flow: Flow): void => {
  flow.rows.push({ cells: 0 });
};

/** A row is a line; a row of a table within a cell goes on in the line of the outer row. */
export const endRow = (flow: Flow): void => {
  flow.rows.pop();
  if (flow.rows.length === 0) endLine(flow);
  else flow.begun = true;
};

/** Cells are divided by tabs; the first of a table within a cell is divided from the words before it. */
export const beginCell = (flow: Flow): void => {
  const row = flow.rows.at(-1);
  if (row === undefined) return;
  if (row.cells > 0) put(flow, '\t');
  else if (flow.rows.length > 1) divide(flow);
  row.cells += 1;
  flow.begun = false;
};

export const beginControl = (flow: Flow): void => {
  flow.open.push({ tag: '', from: -1 });
};

/** The tag stands before the content; one that comes later belongs to something else. */
export const tagControl = (flow: Flow, tag: string): void => {
  const control = flow.open.at(-1);
  if (control !== undefined && control.from < 0) control.tag = tag;
};

export const beginContent = (flow: Flow): void => {
  const control = flow.open.at(-1);
  if (control !== undefined) control.from = flow.length;
};

export const endControl = (flow: Flow): void => {
  const control = flow.open.pop();
  if (control !== undefined && control.tag !== '' && control.from >= 0)
    flow.controls.push({ from: control.from, to: flow.length, tag: control.tag });
};

/** The whole text, with what is still anchored at its end, and its controls in order. */
export const finished = (
  flow: Flow,
): { readonly text: string; readonly controls: readonly Control[] } => {
  for (const box of flow.boxes.splice(0)) append(flow, box);
  return {
    text: flow.pieces.join(''),
    controls: flow.controls.sort((left, right) => left.from - right.from || left.to - right.to),
  };
};
