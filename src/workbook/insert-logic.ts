import { pack as packOf, told } from '../catalog';
import { buildBlueprint, sheetKeys, wantedTitle } from '../template';
import type { Blueprint, NameSpec } from '../template';
import { findSheets, identifySnapshot } from './identity-logic';
import type { InsertPlan, InsertReport, InsertRequest } from './insert-plan';
import { findLeftovers } from './leftover-logic';
import { WorkbookProblem } from './problem';
import { planRepair } from './repair/plan-repair';
import { NOTHING_DONE } from './repair/outcome';
import type { Snapshot } from './snapshot';
import type { RowAnswer } from './witness/witness-types';

/**
 * Decides what pressing insert has to do: everything, or only what is missing or damaged.
 * @param answers what a person has said about rows in question.
 * @throws WorkbookProblem when the template was made by a later version.
 */
export function planInsert(
  snapshot: Snapshot,
  request: InsertRequest,
  answers: readonly RowAnswer[] = [],
): InsertPlan {
  const identity = identifySnapshot(snapshot);
  if (identity.kind === 'newer') throw new WorkbookProblem('newer-template', identity.sentence);
  const pack = packOf(request.pack);
  const leftovers = findLeftovers(pack, snapshot, buildBlueprint(request));
  const left = new Set(leftovers.values());
  const rest: Snapshot =
    left.size === 0
      ? snapshot
      : { ...snapshot, strangers: snapshot.strangers.filter(({ sheet }) => !left.has(sheet)) };
  if (identifySnapshot(rest).kind !== 'none' && findSheets(rest).grids.size > 0) {
    return planRepair(rest, request, leftovers, answers);
  }
  const existingNames = snapshot.sheets.map(({ name }) => name).filter((name) => !left.has(name));
  const blueprint = buildBlueprint({ ...request, existingNames, titles: leftovers });
  return {
    blueprint,
    fresh: true,
    newSheets: blueprint.sheets.map((sheet) => ({
      blueprint: sheet,
      adopt: leftovers.has(sheet.key),
      locked: snapshot.sheets.some((each) => each.name === sheet.title && each.protected),
      after: null,
    })),
    repairs: [],
    names: namesBySheet(blueprint).map((spec) => ({
      ...spec,
      replace: snapshot.names.has(spec.name),
    })),
    changes: [],
    report: freshReport(blueprint, existingNames),
  };
}

/** The blueprint's names with sheet names in place of keys. */
export function namesBySheet(blueprint: Blueprint): readonly NameSpec[] {
  const titles = new Map(blueprint.sheets.map(({ key, title }) => [key, title]));
  return blueprint.names.map((spec) => ({ ...spec, sheet: titles.get(spec.sheet) ?? spec.sheet }));
}

function freshReport(blueprint: Blueprint, existing: readonly string[]): InsertReport {
  const pack = packOf(blueprint.pack);
  const created = blueprint.sheets.map(({ title }) => title);
  const first = created[0] ?? '';
  const stepped = sheetKeys(pack).flatMap((key) => {
    const title = blueprint.sheets.find((sheet) => sheet.key === key)?.title ?? '';
    const wanted = wantedTitle(pack, key);
    return title === wanted
      ? []
      : [
          told(
            `工作簿里已有“${wanted}”，新表改名为“${title}”。`,
            `The workbook had "${wanted}" already; the new sheet is called "${title}".`,
          ),
        ];
  });
  const kept =
    existing.length === 0
      ? []
      : [
          told(
            `原有的 ${String(existing.length)} 个工作表没有改动。`,
            `The ${String(existing.length)} sheets that were there were not changed.`,
          ),
        ];
  return {
    created,
    repaired: [],
    kept: [],
    outcome: { ...NOTHING_DONE, changed: true },
    sentences: [
      told(
        `已插入 ${String(created.length)} 个工作表（${String(blueprint.year)} 年度）。请先到“${first}”选好级别、口径和职责。`,
        `${String(created.length)} sheets for ${String(blueprint.year)} were inserted. Begin on "${first}": choose level, definitions and duties.`,
      ),
      ...stepped,
      ...kept,
    ],
  };
}
