import type { Filing, Indicator, Level, Pack, Place } from '../catalog';
import type { AuditResult, Finding, RatioResult } from '../rules';
import type { PreviewBlock, ReportDocument } from '../report';
import type {
  Arrival,
  CellChange,
  Identity,
  InsertReport,
  InsertRequest,
  Overwrite,
  Pasted,
  Target,
  WriteReport,
} from '../workbook';

/** What the workbook holds now, with all that the pane shows of it. */
export interface PaneReading {
  readonly filing: Filing;
  readonly pasted: readonly Pasted[];
  /** Where the cover stands now, for “edit on the cover”; null when it is gone. */
  readonly cover: Place | null;
  /** Where each text stands, by topic. */
  readonly texts: ReadonlyMap<string, Place>;
}

export interface PaneAudit {
  readonly filing: Filing;
  readonly result: AuditResult;
  readonly ratios: readonly RatioResult[];
}

export interface DraftRequest {
  readonly date: string;
  readonly signature: string;
}

export interface PaneDraft {
  readonly filing: Filing;
  readonly document: ReportDocument;
  readonly preview: readonly PreviewBlock[];
  readonly gaps: readonly string[];
  /** Hard findings of the audit it was drafted with. */
  readonly hard: number;
}

/** What the catalogue says, fetched with the first workbook that is read. */
export interface PaneCatalog {
  readonly pack: Pack;
  readonly levels: readonly Level[];
  readonly indicator: (code: string) => Indicator;
}

/**
 * All the pane ever asks for. The real one stands in `real-services.ts` and goes through the doors of
 * the other rooms; tests give a small typed fake. Every promise may be rejected with an error that
 * carries a `sentence` for the person.
 */
export interface PaneServices {
  readonly catalog: () => Promise<PaneCatalog>;
  readonly identify: () => Promise<Identity>;
  readonly insert: (request: InsertRequest) => Promise<InsertReport>;
  readonly read: () => Promise<PaneReading>;
  readonly fillSample: (overwrite: Overwrite) => Promise<WriteReport>;
  readonly applyPasted: (items: readonly Pasted[]) => Promise<WriteReport>;
  readonly restore: (changes: readonly CellChange[]) => Promise<readonly CellChange[]>;
  /** Reads, audits and writes the list to the findings sheet. */
  readonly audit: () => Promise<PaneAudit>;
  readonly explanationProblem: (text: string) => Promise<string | null>;
  readonly saveExplanation: (finding: Finding, text: string) => Promise<void>;
  readonly goTo: (target: Target) => Promise<Arrival>;
  readonly draft: (request: DraftRequest) => Promise<PaneDraft>;
  readonly writeDocx: (document: ReportDocument) => Promise<Uint8Array>;
  /** Calls back when something in the workbook changes; returns how to stop. */
  readonly watch: (changed: () => void) => () => void;
  /** Mac's web view drops downloads without a word. */
  readonly canDownload: () => boolean;
}
