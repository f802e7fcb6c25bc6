import type { PaneState } from '../state/pane-state';
import type { PaneActs } from '../use-pane';

export interface StepProps {
  readonly state: PaneState;
  readonly acts: PaneActs;
  /** ISO date of today, offered where the cover has none. */
  readonly explanationProblem: (text: string) => Promise<string | null>;
}
