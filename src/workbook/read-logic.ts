import type { Damage, FigureKey, FiledFigure, Filing, Pack } from '../catalog';
import { coverName, formulasOf, freshBook, rangeName, wantedTitle } from '../template';
import type { BookGeometry, SheetGeometry } from '../template';
import { coverCells, readCover } from './cover-logic';
import { DAMAGE } from './damage-rules';
import { readGridFigures } from './figures-logic';
import { readExplanations } from './findings-read-logic';
import type { StoredExplanation } from './findings-read-logic';
import { formulaDamages } from './formula-logic';
import { hiddenDamages } from './hidden-damages';
import { findSheets, identifySnapshot, isOlder, missingSheets } from './identity-logic';
import type { FoundSheets, Identity } from './identity-logic';
import { WorkbookProblem } from './problem';
import { reconcile } from './reconcile-logic';
import type { GridStanding } from './reconcile-logic';
import type { Grid, Snapshot } from './snapshot';
import { readTexts, textCells } from './texts-logic';
import type { RowAnswer } from './witness/witness-types';

export type CellAt = { readonly row: number; readonly column: number };

/** All that one look at the workbook tells. */
export interface Reading {
  readonly identity: Extract<Identity, { kind: 'ours' | 'damaged' | 'older' }>;
  readonly filing: Filing;
  /** Where everything stands now. */
  readonly geometry: BookGeometry;
  /** Topic id → cell on the sheet of texts. */
  readonly textCells: ReadonlyMap<string, CellAt>;
  /** Rows of the findings sheet that carry explanations, in order. */
  readonly stored: readonly StoredExplanation[];
  /** Sheet names now, by key; absent when the sheet is missing. */
  readonly titles: ReadonlyMap<string, string>;
  readonly snapshot: Snapshot;
  /** By key of a table or the ratios: what of it is certain and what is in question. */
  readonly standings: ReadonlyMap<string, GridStanding>;
}

const NO_TEMPLATE =
  '这个工作簿里没有年报模板。请打开填报用的工作簿，或在“填报”中按“插入统计模板”。';

/** Tables and ratios as they stand, with the damage to each. */
function readGrids(
  pack: Pack,
  found: FoundSheets,
  snapshot: Snapshot,
  answers: readonly RowAnswer[],
): {
  readonly standings: ReadonlyMap<string, GridStanding>;
  readonly geometries: ReadonlyMap<string, SheetGeometry>;
  readonly figures: ReadonlyMap<FigureKey, FiledFigure>;
  readonly damages: readonly Damage[];
} {
  const geometries = new Map<string, SheetGeometry>();
  const figures = new Map<FigureKey, FiledFigure>();
  const damages: Damage[] = [];
  const standings = new Map<string, GridStanding>();
  for (const key of [...pack.tables.map((table) => table.id), 'ratios']) {
    const grid = found.grids.get(key) ?? null;
    let geometry: SheetGeometry | null = null;
    if (grid !== null) {
      const said = answers.filter(({ sheet }) => sheet === grid.sheet);
      const reconciled = reconcile(
        pack,
        key,
        grid,
        snapshot.names,
        isOlder(found),
        new Map(said.map(({ row, code }) => [row, code])),
      );
      standings.set(key, reconciled.standing);
      geometry = reconciled.geometry;
      geometries.set(key, geometry);
      damages.push(...reconciled.damages);
    }
    const read = readGridFigures(pack, grid, geometry, key);
    for (const [id, figure] of read.figures) figures.set(id, figure);
    damages.push(...read.damages);
  }
  return { geometries, figures, damages, standings };
}

/** Missing, doubled and nameless sheets. */
function sheetDamages(found: FoundSheets, names: Snapshot['names']): readonly Damage[] {
  const damage = (rule: string, message: string, sheet: string | null): Damage => ({
    rule,
    message,
    code: null,
    period: null,
    place: sheet === null ? null : { sheet, address: 'A1' },
  });
  const missing = missingSheets(found, names).map((key) => {
    const title = wantedTitle(found.pack, key);
    const what = `工作表“${title}”不见了，其中的数没有读到。如是误删请撤销；按“检查并修复模板”可补回空表。`;
    return { ...damage(DAMAGE.sheetMissing, what, null), missing: title };
  });
  const twice = found.duplicates.map(({ sheet, of }) =>
    damage(
      DAMAGE.sheetTwice,
      `“${sheet}”与“${of}”是同一张表的两份，只读取了“${of}”。请把要留的数并入“${of}”后删除“${sheet}”。`,
      sheet,
    ),
  );
  const nameless = found.unnamed.map((key) => {
    const sheet = found.grids.get(key)?.sheet ?? key;
    return damage(
      DAMAGE.nameLost,
      `“${sheet}”的区域名称（${rangeName(key)}）丢失，已按内容认出。按“检查并修复模板”可恢复。`,
      sheet,
    );
  });
  return [...missing, ...twice, ...nameless];
}

const readFrom = new WeakMap<Snapshot, Reading>();

/**
 * Turns a snapshot into a filing; read once for each snapshot unless there are answers.
 * @param answers what a person has said about rows in question.
 * @throws WorkbookProblem `no-template` or `newer-template`.
 */
export function interpret(snapshot: Snapshot, answers: readonly RowAnswer[] = []): Reading {
  if (answers.length > 0) return readAnew(snapshot, answers);
  const reading = readFrom.get(snapshot) ?? readAnew(snapshot, answers);
  readFrom.set(snapshot, reading);
  return reading;
}

function readAnew(snapshot: Snapshot, answers: readonly RowAnswer[]): Reading {
  const identity = identifySnapshot(snapshot);
  if (identity.kind === 'none') throw new WorkbookProblem('no-template', NO_TEMPLATE);
  if (identity.kind === 'newer') throw new WorkbookProblem('newer-template', identity.sentence);
  const found = findSheets(snapshot);
  const { pack } = found;
  const titles = new Map([...found.grids].map(([key, grid]) => [key, grid.sheet]));
  const { geometries, figures, damages, standings } = readGrids(pack, found, snapshot, answers);
  const coverGrid = found.grids.get('cover') ?? null;
  const fresh = freshBook(pack, titles).cover;
  const older = isOlder(found);
  const cells =
    coverGrid === null ? fresh : coverCells(pack, coverGrid, snapshot.names, fresh, older);
  const cover = readCover(pack, coverGrid, cells, identity.year);
  const textGrid = found.grids.get('texts') ?? null;
  const topics =
    textGrid === null ? new Map<string, CellAt>() : textCells(pack, textGrid, snapshot.names);
  const stored = readExplanations(found.grids.get('findings') ?? null);
  const geometry: BookGeometry = {
    sheets: geometries,
    cover: cells,
    coverTitle: coverGrid?.sheet ?? wantedTitle(pack, 'cover'),
  };
  const formulas = formulasOf(pack, geometry);
  const broken = [...geometries.keys()].flatMap((key) => {
    const grid: Grid | undefined = found.grids.get(key);
    return grid === undefined
      ? []
      : formulaDamages(
          grid,
          formulas.filter((formula) => formula.sheet === key),
          older,
        );
  });
  const lostCover =
    coverGrid === null ? [] : lostCoverNames(coverGrid, snapshot, older ? cells : fresh);
  return {
    identity,
    filing: {
      pack: pack.id,
      version: identity.version,
      cover: cover.cover,
      declarations: cover.declarations,
      figures,
      texts: readTexts(pack, textGrid, topics),
      explanations: stored
        .filter(({ rule }) => rule !== '')
        .map(({ rule, fingerprint, text, date }) => ({ rule, fingerprint, text, date })),
      damages: [
        ...sheetDamages(found, snapshot.names),
        ...damages,
        ...lostCover,
        ...broken,
        ...cover.damages,
        ...hiddenDamages(
          [...found.grids].filter(([key]) => key !== 'findings').map(([, grid]) => grid),
        ),
      ],
    },
    geometry,
    textCells: topics,
    stored,
    titles,
    snapshot,
    standings,
  };
}

/** Cover cells whose names are gone are read at their first place; that is said once. */
function lostCoverNames(
  grid: Grid,
  snapshot: Snapshot,
  cells: ReadonlyMap<string, CellAt>,
): readonly Damage[] {
  const lost = [...cells.keys()].filter((field) => {
    const area = snapshot.names.get(coverName(field))?.area;
    return area === undefined || area === null || area.sheet !== grid.sheet;
  });
  if (lost.length === 0) return [];
  return [
    {
      rule: DAMAGE.nameLost,
      message: `“${grid.sheet}”有 ${String(lost.length)} 个单元格的名称丢失，已按旁边的标题读取（标题不在的，按原来的位置）。请核对封面各项，并按“检查并修复模板”恢复。`,
      code: null,
      period: null,
      place: { sheet: grid.sheet, address: 'A1' },
    },
  ];
}
