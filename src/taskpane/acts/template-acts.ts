import type { PackId } from '../../catalog';
import type { CellChange, InsertRequest, Overwrite, Pasted, RowAnswer } from '../../workbook';
import { isOurs } from '../state/is-ours';
import type { PaneMessage } from '../state/message';
import type { ActTools } from './act-tools';

/** Acts on the template as a whole: insert, repair, try with the sample, what was pasted, put back. */
export interface TemplateActs {
  readonly insert: (request: InsertRequest) => void;
  /** @param answers what the person has said about rows in question */
  readonly repair: (answers?: readonly RowAnswer[]) => void;
  /** @param pack whose sample, where no template is open yet */
  readonly sample: (overwrite: Overwrite, pack?: PackId) => void;
  readonly forgetConflicts: () => void;
  readonly forgetQuestions: () => void;
  readonly applyPasted: (items: readonly Pasted[]) => void;
  readonly restore: (changes: readonly CellChange[]) => void;
}

export function templateActs(tools: ActTools): TemplateActs {
  const { dispatch, look, now, perform, services, words } = tools;
  const insert = (
    act: 'insert' | 'repair',
    request: InsertRequest,
    answers: readonly RowAnswer[] = [],
  ): void =>
    perform(act, async (work) => {
      await work.step('insert');
      const { outcome, sentences } = await services.insert(request, answers);
      work.wrote('insert');
      await work.step('read');
      await look();
      dispatch({ type: 'questions', questions: outcome.questions });
      const open = outcome.questions.length + outcome.kept.length > 0;
      const what = words(open ? 'done.repair.open' : `done.${act}`);
      return { intent: open ? 'warning' : 'success', what, lines: sentences };
    });
  const fillSample = async (sample: string, overwrite: Overwrite): Promise<PaneMessage | null> => {
    const { written, conflicts, unplaced, changes } = await services.fillSample(sample, overwrite);
    await look();
    if (unplaced.length > 0) {
      return {
        intent: 'warning',
        what: words('failure.what', { act: words('act.sample') }),
        lines: unplaced,
      };
    }
    if (written === 0 && conflicts.length > 0 && overwrite === 'ask') {
      dispatch({ type: 'conflicts', conflicts });
      return null;
    }
    if (written === 0) return { intent: 'info', what: words('done.sample.same') };
    return {
      intent: 'success',
      what: words('done.sample', { count: written }),
      next: words('done.sample.next'),
      undo: changes,
    };
  };
  return {
    insert: (request) => insert('insert', request),
    repair: (answers) => {
      const { identity, reading } = now();
      if (identity === null || !isOurs(identity)) return;
      insert(
        'repair',
        {
          pack: identity.pack,
          year: identity.year,
          unitName: identity.unitName,
          level: reading?.filing.cover.level ?? '',
        },
        answers,
      );
    },
    sample: (overwrite, wanted) =>
      perform('sample', async (work) => {
        await work.step('read');
        const identity = await services.identify();
        const id = isOurs(identity) ? identity.pack : (wanted ?? 'county');
        const { name, request } = (await services.catalog(id)).samples[id];
        if (identity.kind === 'none') {
          await work.step('insert');
          await services.insert(request);
          work.wrote('insert');
        }
        await work.step('fill');
        return fillSample(name, overwrite);
      }),
    forgetConflicts: () => dispatch({ type: 'conflicts', conflicts: [] }),
    forgetQuestions: () => dispatch({ type: 'questions', questions: [] }),
    applyPasted: (items) =>
      perform('paste', async (work) => {
        await work.step('write');
        const { changes, written } = await services.applyPasted(items);
        await look();
        return {
          intent: 'success',
          what: words('done.paste', { count: written }),
          undo: changes,
        };
      }),
    restore: (changes) =>
      perform('restore', async () => {
        const left = await services.restore(changes);
        await look();
        return {
          intent: left.length === 0 ? 'success' : 'warning',
          what: words('done.restore'),
          ...(left.length === 0
            ? {}
            : { next: words('done.restore.left', { count: left.length }) }),
        };
      }),
  };
}
