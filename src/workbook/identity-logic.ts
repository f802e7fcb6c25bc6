import { quoted, quotedEn } from './quoted';
import { codesOf, hasPack, pack as packOf, packIds, told } from '../catalog';
import type { Pack, PackId, Told } from '../catalog';
import {
  META_NAME,
  coverName,
  parseCodeLabel,
  parseFigureName,
  rangeName,
  sheetKeys,
  wantedTitle,
} from '../template';
import { findMeta, parseMeta, recognise } from './recognise-logic';
import type { Meta } from './recognise-logic';
import { textAt, trimmed } from './snapshot';
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
      readonly sentence: Told;
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
      readonly sentence: Told;
      /** What is damaged besides. */
      readonly sentences: readonly Told[];
    }
  | {
      /** Ours, but not all there; reading still works as far as it can, inserting again repairs. */
      readonly kind: 'damaged';
      readonly pack: PackId;
      readonly version: string;
      readonly year: number;
      readonly unitName: string;
      readonly sentences: readonly Told[];
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

/** Figures of a pack that a workbook has, less those it has not. */
function likeness(pack: Pack, here: ReadonlySet<string>): number {
  const codes = new Set(codesOf(pack));
  const shared = [...here].filter((code) => codes.has(code)).length;
  return 2 * shared - codes.size - here.size;
}

/** Codes of the figures a workbook has names for. */
const namedCodes = (names: Snapshot['names']): ReadonlySet<string> =>
  new Set(
    [...names.keys()].flatMap((name) => {
      const figure = parseFigureName(name);
      return figure === null || figure.period === 'pub' ? [] : [figure.code];
    }),
  );

/** Codes that stand on its sheets, where no name is left to tell of them. */
const writtenCodes = (strangers: Snapshot['strangers']): ReadonlySet<string> =>
  new Set(
    strangers.flatMap(({ values }) =>
      values.flatMap((cells) => cells.flatMap((cell) => parseCodeLabel(String(cell))?.code ?? [])),
    ),
  );

/** The pack the identity names; without it, the one whose figures are most like those that are here. */
function packFor(meta: Meta | null, { names, strangers }: Snapshot): Pack {
  if (meta !== null && hasPack(meta.pack)) return packOf(meta.pack);
  const packs = packIds().map((id) => packOf(id));
  const named = namedCodes(names);
  const here = named.size > 0 ? named : writtenCodes(strangers);
  return packs.reduce((best, each) => (likeness(each, here) > likeness(best, here) ? each : best));
}

const foundIn = new WeakMap<Snapshot, FoundSheets>();

/** Brings together what names and contents say about the sheets; looked at once for each snapshot. */
export function findSheets(snapshot: Snapshot): FoundSheets {
  const found = foundIn.get(snapshot) ?? lookForSheets(snapshot);
  foundIn.set(snapshot, found);
  return found;
}

function lookForSheets(snapshot: Snapshot): FoundSheets {
  const coverMeta = snapshot.strangers
    .map((grid) => findMeta(grid)?.meta ?? null)
    .find((found) => found !== null);
  const own = snapshot.grids.get('cover');
  const meta =
    parseMeta(snapshot.meta) ??
    (own === undefined ? undefined : findMeta(own)?.meta) ??
    coverMeta ??
    null;
  const pack = packFor(meta, snapshot);
  const known = new Set(sheetKeys(pack));
  const grids = new Map([...snapshot.grids].filter(([key]) => known.has(key)));
  const unnamed: string[] = [];
  const duplicates: { key: string; sheet: string; of: string }[] = [];
  for (const stranger of snapshot.strangers) {
    const key = recognise(pack, stranger);
    if (key === null) continue;
    const written = trimmed(stranger);
    const present = grids.get(key);
    if (present === undefined) {
      grids.set(key, written);
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
      sentence: told(
        `这个工作簿的模板（${found.meta.pack} ${version} 版）比本加载项的新，没有读取，也没有改动。请更新加载项后再打开。`,
        `The template in this workbook (${found.meta.pack} ${version}) is newer than this add-in. Nothing was read or changed. Update the add-in and open it again.`,
      ),
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
    const sentence = told(
      `这个工作簿是 ${version} 版模板，本加载项用 ${pack.version} 版：可以照常读取和审核；升级后补上新的指标和声明，已填的数、说明和文字都保留。`,
      `This workbook has template version ${version}, the add-in uses ${pack.version}. It can be read and audited as it is; bringing it up adds the new indicators and declarations and keeps every figure, note and text.`,
    );
    const { version: current, id } = pack;
    return { kind: 'older', pack: id, version, current, year, unitName, sentence, sentences };
  }
  if (sentences.length > 0) {
    return { kind: 'damaged', pack: pack.id, version, year, unitName, sentences };
  }
  return { kind: 'ours', pack: pack.id, version, year, unitName };
}

/** Damage that can be told from the sheets alone, each with what to do. */
export function sheetSentences(found: FoundSheets, snapshot: Snapshot): readonly Told[] {
  const sentences: Told[] = [];
  const missing = missingSheets(found, snapshot.names);
  if (missing.length > 0) {
    const titles = missing.map((key) => wantedTitle(found.pack, key));
    sentences.push(
      told(
        `工作表${quoted(titles)}不见了，其中的数没有读到。如是误删请撤销；按“检查并修复模板”可补回空表。`,
        `Missing: ${quotedEn(titles)}; the figures there were not read. Undo if it was deleted by mistake; “Check and repair template” puts it back empty.`,
      ),
    );
  }
  for (const { sheet, of } of found.duplicates) {
    sentences.push(
      told(
        `“${sheet}”与“${of}”是同一张表的两份，只读取“${of}”。请把要留的数并入“${of}”后删除“${sheet}”。`,
        `"${sheet}" and "${of}" are two copies of one table; only "${of}" is read. Move what is to be kept into "${of}" and delete "${sheet}".`,
      ),
    );
  }
  if (parseMeta(snapshot.meta) === null && found.grids.has('cover')) {
    sentences.push(
      told(
        '封面上的模板标识丢失。按“检查并修复模板”可恢复。',
        'The mark of the template on the cover is lost. “Check and repair template” restores it.',
      ),
    );
  } else if (found.unnamed.length > 0) {
    const titles = found.unnamed.map((key) => found.grids.get(key)?.sheet ?? key);
    sentences.push(
      told(
        `工作表${quoted(titles)}的区域名称丢失，已按内容认出。按“检查并修复模板”可恢复。`,
        `The range names of ${quotedEn(titles)} are lost; the sheets were known by their contents. “Check and repair template” restores them.`,
      ),
    );
  }
  return sentences;
}
