import type { Told } from '../../catalog';
import type { CellChange } from '../../workbook';
import type { Key, Language, Translate } from '../language/translate';
import { problemKey } from './problem-words';

export type Intent = 'success' | 'info' | 'warning' | 'error';

/** Words of the pane, already in its language, or a sentence of another room in both. */
export type Spoken = string | Told;

/** What the one message region says: what happened, why, what next. */
export interface PaneMessage {
  readonly intent: Intent;
  readonly what: Spoken;
  readonly why?: Spoken;
  readonly next?: Spoken;
  /** More sentences, each on its own line. */
  readonly lines?: readonly Spoken[];
  /** For whoever helps: error code, place, stack. */
  readonly details?: string;
  /** Cells that “restore values” puts back. */
  readonly undo?: readonly CellChange[];
  /** “Restore values” where it is more than cells. */
  readonly takeBack?: () => void;
  /** Offer to do the same again. */
  readonly again?: () => void;
}

export type Act =
  | 'read' | 'insert' | 'repair' | 'sample' | 'paste' | 'restore' | 'audit' | 'explain' | 'go' | 'draft'
  | 'save' | 'copy' | 'publish' | 'mend' | 'lastYear' | 'nextYear' | 'mark' | 'unmark' | 'list'
  | 'export' | 'remember' | 'sheet' | 'check' | 'extract' | 'text'
  | 'charts' | 'settings' | 'put' | 'clean'; // prettier-ignore

const textOf = (error: unknown, name: string): string =>
  typeof error === 'object' && error !== null && name in error
    ? String((error as Readonly<Record<string, unknown>>)[name] ?? '')
    : '';

/**
 * A failure in words. Problems of the other rooms carry a `sentence` that says what, where and what to
 * do, in Chinese, and `english`, the same; where there is none, their kind has a sentence of its own and
 * theirs goes with the particulars. Anything else is a fault of ours and gets a general sentence.
 */
export const failureMessage = (
  act: Act,
  error: unknown,
  t: Translate,
  language: Language = 'zh-CN',
): PaneMessage => {
  const sentence = textOf(error, 'sentence');
  const english = textOf(error, 'english');
  const key = problemKey(textOf(error, 'code'));
  const name = t(`act.${act}` satisfies Key);
  const particulars = [
    textOf(error, 'name'),
    textOf(error, 'code'),
    textOf(error, 'message') || String(error),
    textOf(error, 'detail'),
    sentence === '' ? textOf(error, 'stack') : '',
    language === 'zh-CN' || english !== '' ? '' : sentence,
  ].filter((part, at, all) => part !== '' && all.indexOf(part) === at);
  return {
    intent: 'error',
    what: t('failure.what', { act: name }),
    why: (language === 'zh-CN' ? sentence : english) || t(key ?? 'failure.unknown'),
    ...(sentence === '' && key === null ? { next: t('failure.next') } : {}),
    details: [name, ...particulars].join('\n'),
  };
};
