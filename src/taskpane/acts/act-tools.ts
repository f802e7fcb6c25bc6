import type { Language, Translate } from '../language/translate';
import type { PaneServices } from '../services';
import type { Act, PaneMessage } from '../state/message';
import type { PaneEvent, PaneState } from '../state/pane-state';
import type { Work } from '../state/work';

/** What every act is made with. */
export interface ActTools {
  readonly services: PaneServices;
  /** The state as it is at this moment. */
  readonly now: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Looks at the workbook again. */
  readonly look: () => Promise<void>;
  /**
   * Runs one act alone; what it resolves to is told, a failure becomes a message with a retry. Long work
   * names its steps, and can be stopped before each of them.
   */
  readonly perform: (act: Act, job: (work: Work) => Promise<PaneMessage | null>) => void;
  readonly words: Translate;
  /** What is spoken at this moment. */
  readonly language: () => Language;
}
