import type { Key, Translate } from '../language/translate';
import type { Act, PaneMessage } from './message';
import type { Wrote } from './work';

const written = (wrote: readonly Wrote[], t: Translate): readonly string[] =>
  wrote.map((what) => t(`wrote.${what}` satisfies Key));

/** The person stopped an act: what had been written by then, what had not. */
export const cancelledMessage = (act: Act, wrote: readonly Wrote[], t: Translate): PaneMessage => ({
  intent: wrote.length === 0 ? 'info' : 'warning',
  what: t('work.stopped', { act: t(`act.${act}` satisfies Key) }),
  ...(wrote.length === 0
    ? { why: t('work.stopped.nothing') }
    : { why: t('work.stopped.wrote'), lines: written(wrote, t), next: t('work.stopped.next') }),
});

/** Excel did not answer, and the person waits no longer. */
export const abandonedMessage = (act: Act, wrote: readonly Wrote[], t: Translate): PaneMessage => ({
  intent: 'warning',
  what: t('work.abandoned', { act: t(`act.${act}` satisfies Key) }),
  why: t('work.abandoned.why'),
  lines: written(wrote, t),
  next: t('work.abandoned.next'),
  details: t('work.abandoned', { act: t(`act.${act}` satisfies Key) }),
});
