import type {
  FigureKey,
  Filing,
  Indicator,
  Layout,
  LayoutId,
  Level,
  Pack,
  PackId,
  Place,
  ReportStyle,
} from '../catalog';
import type { AuditResult, Finding, RatioResult, Repair, RepairTo } from '../rules';
import type { AuditServices } from './audit-services';
import type { CellServices } from './cell-services';
import type { ReportServices } from './report-services';
import type { SettingsServices } from './settings-services';
import type { Work } from './state/work';
import type { PreviewBlock, ReportDocument } from '../report';
import type { Publication } from '../template';
import type {
  Arrival,
  CellChange,
  Identity,
  FileRefused,
  InsertReport,
  InsertRequest,
  LastYear,
  LastYearComparison,
  NextYearPreview,
  NextYearReport,
  NextYearUndo,
  Overwrite,
  Pasted,
  PublicationReport,
  RepairReport,
  RowAnswer,
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
  /** By finding instance: the smallest sets of cells that could be wrong, the likeliest first. */
  readonly repairs: ReadonlyMap<string, readonly Repair[]>;
}

export interface DraftRequest {
  readonly date: string;
  readonly signature: string;
  /** Id of a style; '' for the cover's, or the usual one. */
  readonly style: string;
  /** Instead of the cover's; null for the cover's. */
  readonly addressee: string | null;
  /** Pictures of this year's figures in the annex. */
  readonly charts: boolean;
}

export interface PaneDraft {
  readonly filing: Filing;
  readonly document: ReportDocument;
  readonly preview: readonly PreviewBlock[];
  readonly gaps: readonly string[];
  /** Hard findings of the audit it was drafted with. */
  readonly hard: number;
}

/** A real published year that can be filled in to see the whole job. */
export interface SampleYear {
  readonly name: string;
  /** The template it belongs into. */
  readonly request: InsertRequest;
}

/** Last year's file, compared with the 上年 column; or why it cannot be used. */
export type LastYearOffer =
  | { readonly ok: true; readonly past: LastYear; readonly comparison: LastYearComparison }
  | FileRefused;

/** What the catalogue says about the pack of the open workbook. */
export interface PaneCatalog {
  readonly pack: Pack;
  /** The built-in sample year of each pack, for “try with a sample”. */
  readonly samples: Readonly<Record<PackId, SampleYear>>;
  readonly levels: readonly Level[];
  /** The layouts in which figures are published, in order. */
  readonly layouts: readonly Pick<Layout, 'id' | 'zh' | 'en'>[];
  /** The styles in which offices of this kind write their reports, the usual one first. */
  readonly styles: readonly ReportStyle[];
  readonly indicator: (code: string) => Indicator;
}

/**
 * All the pane ever asks for. The real one stands in `real-services.ts` and goes through the doors of
 * the other rooms; tests give a small typed fake. Every promise may be rejected with an error that
 * carries a `sentence` for the person.
 */
export interface PaneServices
  extends AuditServices, CellServices, ReportServices, SettingsServices {
  readonly catalog: (pack: PackId) => Promise<PaneCatalog>;
  readonly identify: () => Promise<Identity>;
  /** @param answers what the person has said about rows in question. */
  readonly insert: (
    request: InsertRequest,
    answers?: readonly RowAnswer[],
  ) => Promise<InsertReport>;
  readonly read: () => Promise<PaneReading>;
  /** @param sample name of a built-in sample year */
  readonly fillSample: (sample: string, overwrite: Overwrite) => Promise<WriteReport>;
  readonly applyPasted: (items: readonly Pasted[]) => Promise<WriteReport>;
  readonly restore: (changes: readonly CellChange[]) => Promise<readonly CellChange[]>;
  /** Writes a repair's values; refuses when a cell no longer holds what the repair was made for. */
  readonly mend: (cells: readonly RepairTo[]) => Promise<RepairReport>;
  readonly explanationProblem: (text: string) => Promise<string | null>;
  readonly saveExplanation: (finding: Finding, text: string) => Promise<void>;
  readonly goTo: (target: Target) => Promise<Arrival>;
  readonly draft: (request: DraftRequest) => Promise<PaneDraft>;
  /** @param work is told each step, and ends it */
  readonly readLastYear: (file: Blob, work: Work) => Promise<LastYearOffer>;
  readonly fillLastYear: (past: LastYear, replace: readonly FigureKey[]) => Promise<WriteReport>;
  readonly previewNextYear: () => Promise<NextYearPreview>;
  readonly startNextYear: (confirm: string) => Promise<NextYearReport>;
  /** @returns places left alone because they were changed since */
  readonly takeBackNextYear: (undo: NextYearUndo) => Promise<readonly unknown[]>;
  /** Adds a layout's publication sheet, or brings it up to date. */
  readonly publish: (layout: LayoutId) => Promise<PublicationReport>;
  /** The same tables for a web page. */
  readonly publicationHtml: (publication: Publication) => Promise<string>;
  /** @param list whether the hidden list of its numbers goes with it */
  readonly writeDocx: (document: ReportDocument, list: boolean) => Promise<Uint8Array>;
  /** Calls back when something in the workbook changes; returns how to stop. */
  readonly watch: (changed: () => void) => () => void;
  /** Mac's web view drops downloads without a word. */
  readonly canDownload: () => boolean;
  /** Opens an address of ours in the person's own browser; false where the platform cannot. */
  readonly openInBrowser: (address: string) => boolean;
}
