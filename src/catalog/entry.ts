import { quotation } from '../figures';
import { hasPack, pack, packIds } from './data';
import {
  declarationKind,
  declarationOptions,
  declarationsFrom,
  declaredValue,
} from './declarations';
import { entriesOf } from './entry-list';
import type { FigureEntry } from './entry-list';
import { figuresFileSchema } from './entry-schema';
import type { FiguresFile } from './entry-schema';
import { describeIssues } from './issue';
import { levelOf } from './levels';
import { refuse, Refusal } from './refusal';
import { reservedKey } from './reserved-key';
import type { Cover, Declarations, Pack, PackId } from './types';

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

const checkDeclarations = (file: FiguresFile, chosen: Pack): void => {
  for (const [name, value] of Object.entries(file.declarations)) {
    const path = `declarations.${quotation(name)}`;
    const kind = declarationKind(name);
    if (kind === null) return refuse(path, '没有这一项声明，请对照封面改正');
    if (kind === 'duty' && !chosen.tables.some(({ id, duty }) => duty && `duty.${id}` === name)) {
      refuse(path, '这张表不需要声明职责，请删去');
    }
    if (declaredValue(name, value) === null) {
      const options = declarationOptions[kind].map((option) => `${option.value}（${option.zh}）`);
      refuse(path, `“${quotation(value)}”不是可选的值，请填${options.join('、')}之一`);
    }
  }
};

const checkTexts = (file: FiguresFile, chosen: Pack): void => {
  const ids = chosen.topics.map(({ id }) => id);
  const unknown = Object.keys(file.texts).find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    refuse(`texts.${quotation(unknown)}`, `没有这一项文字材料，可用的有${ids.join('、')}`);
  }
};

const place = (file: FiguresFile): FiguresRead => {
  if (!hasPack(file.pack)) {
    return refuse(
      'pack',
      `没有名为“${quotation(file.pack)}”的报表包，请改为${packIds().join('、')}之一`,
    );
  }
  const chosen = pack(file.pack);
  const level = levelOf(file.unit.level);
  if (level === null) return refuse('unit.level', `“${quotation(file.unit.level)}”不是可选的级别`);
  checkDeclarations(file, chosen);
  checkTexts(file, chosen);
  return {
    ok: true,
    pack: chosen.id,
    year: file.year,
    cover: { ...file.cover, unitName: file.unit.name, level: level.id, year: file.year },
    declarations: declarationsFrom(file.declarations),
    entries: entriesOf(file.figures, chosen),
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
  const reserved = reservedKey(json);
  if (reserved !== null) return { ok: false, message: `${reserved}：有不认识的字段：__proto__。` };
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
