import { exactly } from '../figures';
import type { CellState } from '../figures';
import { indicator, pack } from './data';
import { undeclared } from './declarations';
import { figureKey, parseFigureKey } from './figure-key';
import { codesOf, freeRowsOf } from './pack-codes';
import type { Cover, Declarations, FiledFigure, FigureKey, Filing, PackId, Period } from './types';

const BLANK: CellState = { kind: 'blank' };

const blankFigure = (
  code: string,
  period: Period,
  row: number,
): readonly [FigureKey, FiledFigure] => [
  figureKey(code, period, row),
  { code, period, row, state: BLANK, note: '', approximation: '', place: null },
];

/** Every cell the pack's template offers, blank. */
const blankFigures = (id: PackId): ReadonlyMap<FigureKey, FiledFigure> => {
  const chosen = pack(id);
  const tables = codesOf(chosen).flatMap((code) => {
    const free = freeRowsOf(chosen, code);
    const rows = free === 0 ? [0] : Array.from({ length: free }, (_, index) => index + 1);
    return rows.flatMap((row) =>
      (['cur', 'prev'] as const).map((period) => blankFigure(code, period, row)),
    );
  });
  return new Map([...tables, ...chosen.ratios.map((code) => blankFigure(code, 'pub', 0))]);
};

export interface FilingParts {
  readonly pack?: PackId;
  readonly cover?: Partial<Cover>;
  readonly declarations?: Partial<Declarations>;
  /**
   * By figure key or bare code (`B01` is `B01@cur`): a number or plain decimal, '—' for not
   * applicable, or a whole cell state.
   */
  readonly figures?: Readonly<Record<string, number | string | CellState>>;
  readonly texts?: Readonly<Record<string, string>>;
}

const stateOf = (value: number | string | CellState): CellState => {
  if (typeof value === 'object') return value;
  if (value === '') return BLANK;
  if (value === '—' || value === '/') return { kind: 'na', text: value };
  return { kind: 'number', stated: exactly(String(value)) };
};

/**
 * A filing with every cell of the pack's template, blank except for what is given: for tests and for
 * the start of a fill.
 * @throws RangeError for a code the catalogue does not know or a text that is not a plain decimal.
 */
export const emptyFiling = (parts: FilingParts = {}): Filing => {
  const id = parts.pack ?? 'county';
  const chosen = pack(id);
  const figures = new Map(blankFigures(id));
  for (const [key, value] of Object.entries(parts.figures ?? {})) {
    const found = parseFigureKey(key.includes('@') ? key : `${key}@cur`);
    if (found === null) throw new RangeError(`不是数据编号：${key}`);
    indicator(found.code);
    const place = figureKey(found.code, found.period, found.row);
    const [, blank] = blankFigure(found.code, found.period, found.row);
    figures.set(place, { ...(figures.get(place) ?? blank), state: stateOf(value) });
  }
  return {
    pack: id,
    version: chosen.version,
    cover: {
      unitName: '',
      level: id,
      year: 2024,
      filer: '',
      reviewer: '',
      head: '',
      phone: '',
      date: '',
      addressee: '',
      layout: '',
      style: '',
      ...parts.cover,
    },
    declarations: { ...undeclared, ...parts.declarations },
    figures,
    texts: {
      ...Object.fromEntries(chosen.topics.map(({ id: topic }) => [topic, ''])),
      ...parts.texts,
    },
    explanations: [],
    damages: [],
  };
};
