import { codesOf, hasPack, pack as packOf, packIds } from '../catalog';
import type { Pack, PackId } from '../catalog';
import {
  META_NAME,
  coverName,
  parseFigureName,
  rangeName,
  sheetKeys,
  wantedTitle,
} from '../template';
import { findMeta, parseMeta, recognise } from './recognise-logic';
import type { Meta } from './recognise-logic';
import { textAt } from './snapshot';
import type { Grid, Snapshot } from './snapshot';
import { standingOf } from './versions-logic';

/** What the open workbook is to us. */
export type Identity =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ours';
      readonly pack: PackId;
      readonly version: string;
      readonly year: number;
      readonly unitName: string;
    }
  | {
      /** Made by a later version of the add-in: read nothing, change nothing. */
      readonly kind: 'newer';
      readonly version: string;
      readonly year: number;
      readonly sentence: string;
    }
  | {
      /** Made by an earlier version: reading works, inserting over it brings it up to this one. */
      readonly kind: 'older';
      readonly pack: PackId;
      readonly version: string;
      /** Version it can be brought to. */
      readonly current: string;
      readonly year: number;
      readonly unitName: string;
      readonly sentence: string;
      /** What is damaged besides. */
      readonly sentences: readonly string[];
    }
  | {
      /** Ours, but not all there; reading still works as far as it can, inserting again repairs. */
      readonly kind: 'damaged';
      readonly pack: PackId;
      readonly version: string;
      readonly year: number;
      readonly unitName: string;
      readonly sentences: readonly string[];
    };

/** Sheets of ours by key: those found by name, then those recognised by their contents. */
export interface FoundSheets {
  readonly pack: Pack;
  readonly meta: Meta | null;
  readonly grids: ReadonlyMap<string, Grid>;
  /** Keys found by contents only: their range name is lost. */
  readonly unnamed: readonly string[];
  readonly duplicates: readonly {
    readonly key: string;
    readonly sheet: string;
    readonly of: string;
  }[];
}

/** Figures of a pack that a workbook has names for, less those it has none for. */
function likeness(pack: Pack, names: Snapshot['names']): number {
  const codes = new Set(codesOf(pack));
  const named = new Set(
    [...names.keys()].flatMap((name) => {
      const figure = parseFigureName(name);
      return figure === null || figure.period === 'pub' ? [] : [figure.code];
    }),
  );
  const shared = [...named].filter((code) => codes.has(code)).length;
  return 2 * shared - codes.size - named.size;
}

/** The pack the identity names; without it, the one whose figures are most like those named here. */
function packFor(meta: Meta | null, names: Snapshot['names']): Pack {
  if (meta !== null && hasPack(meta.pack)) return packOf(meta.pack);
  const packs = packIds().map((id) => packOf(id));
  return packs.reduce((best, each) =>
    likeness(each, names) > likeness(best, names) ? each : best,
  );
}

/** Brings together what names and contents say about the sheets. */
export function findSheets(snapshot: Snapshot): FoundSheets {
  const coverMeta = snapshot.strangers
    .map((grid) => findMeta(grid)?.meta ?? null)
    .find((found) => found !== null);
  const own = snapshot.grids.get('cover');
  const meta =
    parseMeta(snapshot.meta) ??
    (own === undefined ? null : (findMeta(own)?.meta ?? null)) ??
    coverMeta ??
    null;
  const pack = packFor(meta, snapshot.names);
  const known = new Set(sheetKeys(pack));
  const grids = new Map([...snapshot.grids].filter(([key]) => known.has(key)));
  const unnamed: string[] = [];
  const duplicates: { key: string; sheet: string; of: string }[] = [];
  for (const stranger of snapshot.strangers) {
    const key = recognise(pack, stranger);
    if (key === null) continue;
    const present = grids.get(key);
    if (present === undefined) {
      grids.set(key, stranger);
      unnamed.push(key);
    } else {
      duplicates.push({ key, sheet: stranger.sheet, of: present.sheet });
    }
  }
  return { pack, meta, grids, unnamed, duplicates };
}

/** Whether the workbook was made by an earlier version of its pack's template. */
export function isOlder(found: Pick<FoundSheets, 'meta' | 'pack'>): boolean {
  return found.meta !== null && standingOf(found.pack.id, found.meta.version) === 'older';
}

/** Keys of sheets that are not there; an older workbook lacks only those it once had a name for. */
export function missingSheets(found: FoundSheets, names: Snapshot['names']): readonly string[] {
  const older = isOlder(found);
  return sheetKeys(found.pack).filter(
    (key) => !found.grids.has(key) && (!older || names.has(rangeName(key))),
  );
}

/** Any trace of ours among the names: then a missing sheet is worth looking for. */
export function hasTrace(snapshot: Pick<Snapshot, 'names'>): boolean {
  return [...snapshot.names.keys()].some(
    (name) => name === META_NAME || name === rangeName('cover') || parseFigureName(name) !== null,
  );
}

/** Whether a sheet's name suggests that it is ours or a copy of ours. */
export function looksOurs(name: string, ourTitles: readonly string[]): boolean {
  const base = name.replace(/ ?\(\d+\)$|（\d+）$|（年报\d*）$| ?[-－]?\s*副本\d*$/, '');
  return ourTitles.some(
    (title) => base === title || title.startsWith(base) || base.startsWith(title),
  );
}

/** Titles a pack's sheets are first given. */
export function usualTitles(): readonly string[] {
  return packIds().flatMap((id) => {
    const pack = packOf(id);
    return sheetKeys(pack).map((key) => wantedTitle(pack, key));
  });
}

/** Says what the workbook is. */
export function identifySnapshot(snapshot: Snapshot): Identity {
  const found = findSheets(snapshot);
  if (found.meta === null && found.grids.size === 0 && !hasTrace(snapshot)) return { kind: 'none' };
  const { pack } = found;
  const version = found.meta?.version ?? pack.version;
  const year = found.meta?.year ?? 0;
  if (found.meta !== null && ['newer', 'foreign'].includes(standingOf(found.meta.pack, version))) {
    return {
      kind: 'newer',
      version,
      year,
      sentence: `这个工作簿的模板（${found.meta.pack} ${version} 版）比本加载项的新，没有读取，也没有改动。请更新加载项后再打开。`,
    };
  }
  const sentences = sheetSentences(found, snapshot);
  const cover = found.grids.get('cover');
  const name = snapshot.names.get(coverName('unitName'))?.area;
  const unitName =
    cover === undefined || name === undefined || name === null
      ? ''
      : textAt(cover, name.top, name.left);
  if (isOlder(found)) {
    const sentence = `这个工作簿是 ${version} 版模板，本加载项用 ${pack.version} 版：可以照常读取和审核；升级后补上新的指标和声明，已填的数、说明和文字都保留。`;
    const { version: current, id } = pack;
    return { kind: 'older', pack: id, version, current, year, unitName, sentence, sentences };
  }
  if (sentences.length > 0) {
    return { kind: 'damaged', pack: pack.id, version, year, unitName, sentences };
  }
  return { kind: 'ours', pack: pack.id, version, year, unitName };
}

/** Damage that can be told from the sheets alone, each with what to do. */
export function sheetSentences(found: FoundSheets, snapshot: Snapshot): readonly string[] {
  const sentences: string[] = [];
  const missing = missingSheets(found, snapshot.names);
  if (missing.length > 0) {
    const titles = missing.map((key) => `“${wantedTitle(found.pack, key)}”`).join('、');
    sentences.push(
      `工作表${titles}不见了，其中的数没有读到。如是误删请撤销；按“检查并修复模板”可补回空表。`,
    );
  }
  for (const { sheet, of } of found.duplicates) {
    sentences.push(
      `“${sheet}”与“${of}”是同一张表的两份，只读取“${of}”。请把要留的数并入“${of}”后删除“${sheet}”。`,
    );
  }
  if (parseMeta(snapshot.meta) === null && found.grids.has('cover')) {
    sentences.push('封面上的模板标识丢失。按“检查并修复模板”可恢复。');
  } else if (found.unnamed.length > 0) {
    const titles = found.unnamed.map((key) => `“${found.grids.get(key)?.sheet ?? key}”`).join('、');
    sentences.push(`工作表${titles}的区域名称丢失，已按内容认出。按“检查并修复模板”可恢复。`);
  }
  return sentences;
}
