import { buildBlueprint, sheetKeys, withFormulas } from '../../template';
import type { InsertPlan, InsertRequest } from '../insert-plan';
import { findSheets, isOlder } from '../identity-logic';
import { interpret } from '../read-logic';
import type { Snapshot } from '../snapshot';
import type { RowAnswer } from '../witness/witness-types';
import { otherNotes } from './other-notes';
import { planNames } from './plan-names';
import { layOut } from './lay-out';
import type { RepairTask } from './lay-out';
import { gridRepairs } from './repair-grids';
import { outcomeOf } from './outcome-of';
import { repairReport } from './repair-report';
import { fixedRepairs } from './repair-fixed-sheets';

/** What is known before anything is laid out. */
function taskOf(
  snapshot: Snapshot,
  request: InsertRequest,
  leftovers: ReadonlyMap<string, string>,
  answers: readonly RowAnswer[],
): Omit<RepairTask, 'layout'> {
  const reading = interpret(snapshot, answers);
  const found = findSheets(snapshot);
  const year = reading.identity.year === 0 ? request.year : reading.identity.year;
  const adopted = new Set(leftovers.values());
  const blueprint = buildBlueprint({
    pack: found.pack.id,
    year,
    unitName: reading.filing.cover.unitName || request.unitName,
    level: reading.filing.cover.level || request.level,
    existingNames: snapshot.sheets.map(({ name }) => name).filter((name) => !adopted.has(name)),
    titles: new Map([...leftovers, ...reading.titles]),
  });
  return { snapshot, reading, found, year, adopted, blueprint, older: isOlder(found) };
}

/**
 * Plans what brings a template that is there, whole or in part, back into order.
 * @param answers what a person has said about rows in question.
 */
export function planRepair(
  snapshot: Snapshot,
  request: InsertRequest,
  leftovers: ReadonlyMap<string, string>,
  answers: readonly RowAnswer[] = [],
): InsertPlan {
  const known = taskOf(snapshot, request, leftovers, answers);
  const task: RepairTask = { ...known, layout: layOut(known) };
  const { blueprint, found, reading, older } = task;
  const { pack } = found;
  const grids = gridRepairs(task);
  const fixed = fixedRepairs(task);
  const guarded = [...grids.guarded, ...fixed.guarded];
  const names = planNames(task, fixed.topics);
  const missing = task.layout.missing;
  const outcome = outcomeOf(task, guarded, names.broken, fixed.addedTopics);
  const keys = sheetKeys(pack);
  return {
    blueprint,
    fresh: false,
    newSheets: missing.map((sheet) => {
      const before = keys.slice(0, keys.indexOf(sheet.key)).filter((key) => found.grids.has(key));
      return {
        blueprint: withFormulas(sheet, task.layout.formulasFor(sheet.key)),
        adopt: task.adopted.has(sheet.title),
        locked: snapshot.sheets.some((each) => each.name === sheet.title && each.protected),
        after: found.grids.get(before.at(-1) ?? '')?.sheet ?? null,
      };
    }),
    repairs: guarded.map(({ repair }) => repair),
    names: names.writes,
    changes: guarded.flatMap(({ changes }) => changes),
    report: repairReport({
      created: missing.map(({ title }) => title),
      kept: [...found.grids.values()].map(({ sheet }) => sheet),
      grids: [...task.layout.grids].map(([key, repair]) => ({
        sheet: found.grids.get(key)?.sheet ?? key,
        repair,
      })),
      formulas: grids.formulas,
      names: names.broken,
      addedNames: names.added,
      relocked: guarded.flatMap(({ repair }) => (repair.protected ? [] : [repair.sheet])),
      topics: fixed.addedTopics,
      duplicates: found.duplicates,
      upgrade: older ? { from: reading.identity.version, to: pack.version } : null,
      coverLines: task.layout.cover.added.length,
      otherNotes: otherNotes(pack, request, task.year),
      outcome,
    }),
  };
}
