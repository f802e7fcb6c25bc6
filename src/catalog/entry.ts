import { problemSentence, readFigure, toNumber } from '../figures';
import type { Approximation, CellState, StatedNumber } from '../figures';
import { hasIndicator, hasPack, indicator, pack } from './data';
import {
  declarationKind,
  declarationOptions,
  declarationsFrom,
  declaredValue,
} from './declarations';
import { entryNote } from './entry-note';
import { figuresFileSchema } from './entry-schema';
import type { FiguresFile, RawFigure } from './entry-schema';
import { figureKey } from './figure-key';
import { describeIssues } from './issue';
import { levelOf } from './levels';
import { codesOf, freeRowsOf } from './pack-codes';
import type { Cover, Declarations, Pack, PackId, Period } from './types';
import { unitIsInteger } from './unit-integer';

/** One figure ready to be put into its cell. */
export interface FigureEntry {
  readonly code: string;
  readonly period: Period;
  /** 0 for catalogue rows, 1… for own-named rows in the order of the file. */
  readonly row: number;
  /** Name and unit of an own-named row. */
  readonly name?: string;
  readonly unit?: string;
  /** What the cell gets: a number in the row's unit, or — and the like for not applicable. */
  readonly value: number | string;
  readonly state: CellState;
  readonly approximation: Approximation;
  /** What the row's 说明 gets: the approximation as typed, remarks, then the note. */
  readonly note: string;
}

/** A figures file whose every part has its place. */
export interface FiguresRead {
  readonly ok: true;
  readonly pack: PackId;
  readonly year: number;
  readonly cover: Pick<Cover, 'unitName' | 'level' | 'year'> & Partial<Cover>;
  readonly declarations: Declarations;
  readonly entries: readonly FigureEntry[];
  readonly texts: Readonly<Record<string, string>>;
}

/** Why a figures file cannot be used: one Chinese sentence with the path, the fault and what to do. */
export interface FiguresRefused {
  readonly ok: false;
  readonly message: string;
}

class Refusal extends Error {}

const refuse = (path: string, sentence: string): never => {
  throw new Refusal(`${path}：${sentence}`);
};

const periodOf = (raw: RawFigure, path: string): Period => {
  const ratio = indicator(raw.code).kind === 'ratio';
  const period = raw.period ?? (ratio ? 'pub' : 'cur');
  if (ratio && period !== 'pub') {
    refuse(`${path}.period`, `${raw.code}是比率，由公式计算，只能填已发布数，请改为pub`);
  }
  if (!ratio && period === 'pub') {
    refuse(`${path}.period`, `${raw.code}不是比率，没有已发布数，请改为cur（本年）或prev（上年）`);
  }
  return period;
};

interface Figure {
  readonly state: CellState;
  readonly value: number | string;
  readonly stated: StatedNumber | null;
  readonly remark: string;
}

const figureOf = (raw: RawFigure, unit: string, path: string): Figure => {
  const reading = readFigure(raw.value, { unit, integer: unitIsInteger(unit) });
  const where = `${path}.value（${raw.code}${raw.name ?? indicator(raw.code).zh}）`;
  switch (reading.kind) {
    case 'number':
      return {
        state: { kind: 'number', stated: reading.stated },
        value: toNumber(reading.stated.value),
        stated: reading.stated,
        remark: reading.remark,
      };
    case 'na':
      return { state: reading, value: reading.text, stated: null, remark: '' };
    case 'blank':
      return refuse(where, '是空白，未开展请填0，不适用请填—，没有数请删去这一条');
    case 'problem':
      throw new Refusal(problemSentence(reading.problem, reading.text, where).replace(/。$/, ''));
  }
};

const rowOf = (
  raw: RawFigure,
  chosen: Pack,
  names: Map<string, string[]>,
  path: string,
): number => {
  if (indicator(raw.code).free !== true) return 0;
  if (raw.name === undefined || raw.unit === undefined) {
    return refuse(path, `${raw.code}是自填指标，请同时给出name（名称）和unit（计量单位）`);
  }
  const label = `${raw.name}\u0000${raw.unit}`;
  const used = names.get(raw.code) ?? [];
  const same = used.indexOf(label);
  if (same < 0 && used.some((other) => other.startsWith(`${raw.name}\u0000`))) {
    return refuse(`${path}.unit`, `自填指标“${raw.name}”前后用了不同的计量单位，请统一`);
  }
  if (same < 0) names.set(raw.code, [...used, label]);
  const row = (same < 0 ? used.length : same) + 1;
  if (row > freeRowsOf(chosen, raw.code)) {
    refuse(path, `${raw.code}自填行最多${freeRowsOf(chosen, raw.code)}行，请合并或删减`);
  }
  return row;
};

const entriesOf = (file: FiguresFile, chosen: Pack): readonly FigureEntry[] => {
  const known = new Set([...codesOf(chosen), ...chosen.ratios]);
  const names = new Map<string, string[]>();
  const taken = new Map<string, number>();
  return file.figures.map((raw, index) => {
    const path = `figures[${index}]`;
    if (!hasIndicator(raw.code))
      refuse(`${path}.code`, `没有代码“${raw.code}”，请对照模板的代码列改正`);
    if (!known.has(raw.code)) {
      refuse(
        `${path}.code`,
        `${raw.code}（${indicator(raw.code).zh}）不在“${chosen.zh}”里，请改用自填行`,
      );
    }
    const { free, unit: ownUnit } = indicator(raw.code);
    if (free !== true && (raw.name !== undefined || raw.unit !== undefined)) {
      refuse(path, `${raw.code}不是自填指标，名称和单位由目录规定，请删去name和unit`);
    }
    const period = periodOf(raw, path);
    const row = rowOf(raw, chosen, names, path);
    const key = figureKey(raw.code, period, row);
    const before = taken.get(key);
    if (before !== undefined) {
      refuse(path, `${raw.code}${raw.name ?? ''}重复，已在figures[${before}]给出，请只保留一条`);
    }
    taken.set(key, index);
    const figure = figureOf(raw, raw.unit ?? ownUnit, path);
    return {
      code: raw.code,
      period,
      row,
      ...(raw.name === undefined ? {} : { name: raw.name }),
      ...(raw.unit === undefined ? {} : { unit: raw.unit }),
      value: figure.value,
      state: figure.state,
      approximation: figure.stated?.approximation ?? '',
      note: entryNote(raw, figure.stated, figure.remark),
    };
  });
};

const checkDeclarations = (file: FiguresFile, chosen: Pack): void => {
  for (const [name, value] of Object.entries(file.declarations)) {
    const path = `declarations.${name}`;
    const kind = declarationKind(name);
    if (kind === null) return refuse(path, '没有这一项声明，请对照封面改正');
    if (kind === 'duty' && !chosen.tables.some(({ id, duty }) => duty && `duty.${id}` === name)) {
      refuse(path, '这张表不需要声明职责，请删去');
    }
    if (declaredValue(name, value) === null) {
      const options = declarationOptions[kind].map((option) => `${option.value}（${option.zh}）`);
      refuse(path, `“${value}”不是可选的值，请填${options.join('、')}之一`);
    }
  }
};

const checkTexts = (file: FiguresFile, chosen: Pack): void => {
  for (const id of Object.keys(file.texts)) {
    if (!chosen.topics.some((topic) => topic.id === id)) {
      refuse(
        `texts.${id}`,
        `没有这一项文字材料，可用的有${chosen.topics.map((topic) => topic.id).join('、')}`,
      );
    }
  }
};

const place = (file: FiguresFile): FiguresRead => {
  if (!hasPack(file.pack)) return refuse('pack', `没有名为“${file.pack}”的报表包，请改为county`);
  const chosen = pack(file.pack);
  const level = levelOf(file.unit.level);
  if (level === null) return refuse('unit.level', `“${file.unit.level}”不是可选的级别`);
  checkDeclarations(file, chosen);
  checkTexts(file, chosen);
  return {
    ok: true,
    pack: chosen.id,
    year: file.year,
    cover: { ...file.cover, unitName: file.unit.name, level: level.id, year: file.year },
    declarations: declarationsFrom(file.declarations),
    entries: entriesOf(file, chosen),
    texts: file.texts,
  };
};

/**
 * Reads a figures file (the runner's figures.json, the pane's built-in sample): checks every code,
 * period, unit, declaration and topic against the pack, and reads each value as a person would have
 * typed it. The first fault refuses the whole file with its path; nothing is guessed or left out.
 * @param json parsed JSON of any shape.
 */
export const readFiguresFile = (json: unknown): FiguresRead | FiguresRefused => {
  const parsed = figuresFileSchema.safeParse(json);
  if (!parsed.success) {
    const [first = '内容不对'] = describeIssues(parsed.error, json);
    return { ok: false, message: `${first}。` };
  }
  try {
    return place(parsed.data);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: `${error.message}。` };
    throw error;
  }
};
