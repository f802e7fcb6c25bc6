import { FIRST_ROW, overviewFormulas, parseReference, textFormulas } from '../../template';
import { brokenFormulas } from '../formula-logic';
import type { Reading } from '../read-logic';
import { guardRepair } from './guard';
import type { RepairTask } from './lay-out';
import { repairCover } from './repair-cover';
import { repairFindings, repairTexts } from './repair-fixed';
import { protectedNow } from './repair-grids';
import type { Guarded } from './repair-grids';
import { coverTerritory, textTerritory } from './territory';

/** Lines of the cover that nobody types into. */
const COMPUTED = /^(year|scopeNote|progress\..*)$/;

function coverRepair(task: RepairTask): readonly Guarded[] {
  const { blueprint, found, layout, older, reading, snapshot, year } = task;
  const { pack } = found;
  const grid = found.grids.get('cover');
  const sheet = blueprint.sheets.find(({ key }) => key === 'cover');
  if (grid === undefined || sheet === undefined) return [];
  const repair = repairCover(
    pack,
    grid,
    { protected: protectedNow(task, grid.sheet), year, older },
    layout.cover,
    { cells: blueprint.geometry.cover, sheet },
    layout.formulasFor('cover'),
    layout.everything,
  );
  const now = [
    ...overviewFormulas(pack, reading.geometry),
    ...textFormulas(pack, reading.geometry),
  ].filter((spec) => spec.sheet === 'cover');
  const wrong = new Set(brokenFormulas(grid, now).map(({ spec }) => spec.address));
  const right = now.flatMap(({ address }) => {
    const at = parseReference(address);
    return at === null || wrong.has(address) ? [] : [`${String(at.top)},${String(at.left)}`];
  });
  const inputs = [...reading.geometry.cover].flatMap(([field, at]) =>
    COMPUTED.test(field) ? [] : [at],
  );
  const state = { older, right: new Set(right), shifting: layout.everything };
  return [guardRepair(repair, coverTerritory(snapshot, grid, inputs, state))];
}

/** Cover, texts and findings. */
export function fixedRepairs(task: RepairTask): {
  readonly guarded: readonly Guarded[];
  /** Where the texts stand afterwards. */
  readonly topics: {
    readonly sheet: string;
    readonly cells: Reading['textCells'];
  } | null;
  readonly addedTopics: readonly string[];
} {
  const { blueprint, found, older, reading } = task;
  const guarded: Guarded[] = [...coverRepair(task)];
  const grid = found.grids.get('texts');
  const fresh = blueprint.sheets.find(({ key }) => key === 'texts');
  const texts =
    grid === undefined || fresh === undefined
      ? null
      : repairTexts(
          found.pack,
          grid,
          protectedNow(task, grid.sheet),
          reading.textCells,
          fresh,
          FIRST_ROW,
          older,
        );
  if (grid !== undefined && texts !== null) {
    guarded.push(guardRepair(texts.repair, textTerritory(grid, reading.textCells)));
  }
  const findings = found.grids.get('findings');
  if (findings !== undefined) {
    const repair = repairFindings(findings, protectedNow(task, findings.sheet));
    guarded.push({ repair, changes: [], repaired: [], kept: [] });
  }
  return {
    guarded,
    topics: grid === undefined || texts === null ? null : { sheet: grid.sheet, cells: texts.cells },
    addedTopics: texts?.added ?? [],
  };
}
