import type { FigureKey, Place, Told } from '../catalog';
import type { CheckResult, Claim, Unplaced } from '../claims';
import type { PreviewBlock, ReportDocument, StaleNumber } from '../report';
import type {
  ChartSheetReport,
  DraftSheetReport,
  FigureWrite,
  Target,
  WriteReport,
} from '../workbook';
import type { PaneReading } from './services';
import type { Work } from './state/work';

/** A report as people hand it to the pane: a file of any kind, or text out of the clipboard. */
export type ReportSource =
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'text'; readonly text: string };

/** A claim, and the figure of the workbook it speaks of; rows an office named itself have none. */
export interface PaneClaim extends Claim {
  /** Unique within the check. */
  readonly id: string;
  readonly target: Target | null;
}

/** A report that was checked, alone or against the open workbook. */
export interface PaneCheck extends Omit<CheckResult, 'claims'> {
  /** Name of the file; '' for pasted text. */
  readonly name: string;
  readonly against: boolean;
  readonly claims: readonly PaneClaim[];
}

/** Which column the figures of a text are for. */
export type Column = 'prev' | 'cur';

/** One figure read out of a text, with the cell it would go into. */
export interface TextFigure {
  /** Cell and value: the same cell may be named twice with different numbers. */
  readonly id: string;
  readonly key: FigureKey;
  readonly name: Told;
  readonly unit: string;
  /** As it would stand in the cell. */
  readonly value: string;
  readonly printed: string;
  readonly sentence: string;
  /** The words alone settle which indicator it is, and the text says no other number for it. */
  readonly sure: boolean;
  /** What the cell holds now; '' when blank. */
  readonly here: string;
  readonly place: Place | null;
  readonly write: FigureWrite;
}

/** What a text offers for one column; nothing is written yet. */
export interface TextFigures {
  readonly column: Column;
  /** Cell is blank. */
  readonly fill: readonly TextFigure[];
  /** Cell holds something else. */
  readonly different: readonly TextFigure[];
  /** Number of figures the cells hold already. */
  readonly same: number;
  readonly unplaced: readonly Pick<Unplaced, 'printed' | 'sentence'>[];
}

export interface PaneExtraction {
  readonly name: string;
  /** Year the report is about, null when it does not say. */
  readonly year: number | null;
  readonly notes: readonly Told[];
  readonly columns: Readonly<Record<Column, TextFigures>>;
}

/** The preview with what has changed since the draft marked. */
export interface PaneStale {
  readonly preview: readonly PreviewBlock[];
  readonly numbers: readonly StaleNumber[];
}

/** What the cover and the texts are to remember of a report. */
export interface ReportChoices {
  /** Id of a style. */
  readonly style: string;
  readonly date: string;
  readonly addressee: string;
  readonly signature: string;
}

/** What the report step asks for. */
export interface ReportServices {
  /** Keeps what was chosen on the cover and among the texts. */
  readonly remember: (choices: Partial<ReportChoices>) => Promise<WriteReport>;
  readonly stale: (document: ReportDocument, filing: PaneReading['filing']) => Promise<PaneStale>;
  readonly draftToSheet: (document: ReportDocument) => Promise<DraftSheetReport>;
  /** Native charts of the filed figures on a sheet of their own. */
  readonly chartsToSheet: () => Promise<ChartSheetReport>;
  /**
   * @param work is told each step, and ends it
   * @throws with a `sentence` when the file cannot be read
   */
  readonly check: (source: ReportSource, work: Work) => Promise<PaneCheck>;
  /**
   * @param work is told each step, and ends it
   * @throws with a `sentence` when the file cannot be read
   */
  readonly extract: (source: ReportSource, work: Work) => Promise<PaneExtraction>;
  /**
   * Writes what was ticked. A cell that has changed since it was shown is left alone and comes back
   * among `conflicts`.
   */
  readonly fillFromText: (figures: readonly TextFigure[]) => Promise<WriteReport>;
}
