import type { Approximation, CellState } from '../figures';

/** 存量 (at year end), 流量 (in the year), 衔接 (carried over), 金额, 清单项数, 比率. */
export type IndicatorKind = 'stock' | 'flow' | 'carry' | 'amount' | 'list' | 'ratio';

/** cur 本年, prev 上年, pub 已发布数 (what the office has already printed; ratios only). */
export type Period = 'cur' | 'prev' | 'pub';

export type PackId = 'county' | 'department' | 'township';

/** A ratio is two expressions in the rules' language over codes, times a scale. */
export interface RatioSpec {
  readonly numerator: string;
  readonly denominator: string;
  /** 100 for %, 1 for 次/人, 10000 for 元/宗 from 万元. */
  readonly scale: number;
  /** Decimal places printed, half-up. */
  readonly decimals: number;
  /** Said when the denominator is zero or missing, e.g. 无应出庭案件. */
  readonly empty: string;
}

/** One declared record from which cell, input rule, check, ratio and sentence derive. */
export interface Indicator {
  readonly code: string;
  /** Stands by itself in a sentence: no 其中 in front (see `part`). */
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** 口径: what is counted, when, and what is not. */
  readonly definition: string;
  /** The code this is a 其中 of, if it is one. */
  readonly part?: string;
  /** The office names the row itself (Q01, P20, C60, C61). */
  readonly free?: boolean;
  readonly ratio?: RatioSpec;
}

/** One sheet of indicators. */
export interface TableSpec {
  /** T1, T2 … stable for ever; part of cell names. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Whether 职责 is declared for it on the cover (G-02). */
  readonly duty: boolean;
  readonly sections: readonly {
    readonly zh: string;
    readonly en: string;
    readonly codes: readonly string[];
  }[];
  /**
   * Empty rows offered for indicators the office names itself: code → number of rows. These codes are
   * not in `sections`; their rows follow the last section, whose heading may have no codes of its own.
   */
  readonly freeRows?: Readonly<Record<string, number>>;
}

/** A text the office writes itself. */
export interface TopicSpec {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** What belongs here, shown beside the cell. */
  readonly hint: string;
}

export interface Pack {
  readonly id: PackId;
  readonly zh: string;
  readonly en: string;
  /** Template version, `major.minor`. */
  readonly version: string;
  readonly tables: readonly TableSpec[];
  /** Ratio codes in order. */
  readonly ratios: readonly string[];
  /** Codes that must be filled when the duty is held: a blank is 漏填. */
  readonly required: readonly string[];
  readonly topics: readonly TopicSpec[];
  /** 我县, 我市, 我局, 我镇 by level. */
  readonly we: Readonly<Record<string, string>>;
}

/** 许可 counted by decision (B04), by acceptance (B02) or with preliminary review (B11). */
export type LicenceBasis = 'decision' | 'acceptance' | 'preliminary';
/** 处罚 counted by decision (C04), by filing (C01) or by closing (C02). */
export type PenaltyBasis = 'decision' | 'filing' | 'closing';

/**
 * 归类次序: the statute's own order (行政处罚法 Art. 9; 山东), 山西 (吊销 behind 停产停业 and 关闭), the older
 * eight classes (广东 2018), or the order of the form's columns (湖北).
 */
export type ClassOrder = 'statute' | 'shanxi' | 'old8' | 'table';

export type Duty = 'held' | 'none' | 'undeclared';

/** What an office declares on the cover; rules, totals and sentences depend on it. */
export interface Declarations {
  readonly licences: LicenceBasis | null;
  readonly penalties: PenaltyBasis | null;
  /** 申请法院强制执行 D30 counted in 行政强制合计. */
  readonly court: 'in' | 'out' | null;
  /** 行政检查 E01 counted in N01. */
  readonly inspections: 'in' | 'out' | null;
  /** One case one class (C-01) or by class (C-01b). */
  readonly counting: 'one-class' | 'by-class' | null;
  /** 案卷等次: three (no 良好) or four grades. */
  readonly grades: 'three' | 'four' | null;
  /** Which kind of penalty counts as the heaviest (C-02); official forms differ. */
  readonly classOrder: ClassOrder | null;
  /** By table id. */
  readonly duties: Readonly<Record<string, Duty>>;
}

/** Where a figure stands now; the address has no sheet part. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** One filed cell. Free rows have `row` 1, 2 … and their own name and unit. */
export interface FiledFigure {
  readonly code: string;
  readonly period: Period;
  /** 0 for catalogue rows, 1… for free rows. */
  readonly row: number;
  readonly name?: string;
  readonly unit?: string;
  readonly state: CellState;
  /** 说明 column of the row. A note that begins 概数： carries the approximation. */
  readonly note: string;
  readonly approximation: Approximation;
  readonly place: Place | null;
}

/** Key of a figure in a filing: `B01@cur`, `Q01#2@cur`. */
export type FigureKey = string;

export interface Explanation {
  /** Rule instance this explains. */
  readonly rule: string;
  /** Hash of the operand values it was written for; it expires when they change. */
  readonly fingerprint: string;
  readonly text: string;
  /** ISO date it was written, '' if unknown. */
  readonly date: string;
}

/** Something wrong with the sheets themselves, found while reading. */
export interface Damage {
  /** T-01 … see rules/structure. */
  readonly rule: string;
  readonly message: string;
  readonly code: string | null;
  readonly period: Period | null;
  readonly place: Place | null;
  /** Title of a sheet that is gone and so is no place. */
  readonly missing?: string;
  /** Code points of the characters nobody sees in the cell: U+202E. */
  readonly hidden?: string;
}

/** Who files, and the signatures the statistics law asks for. */
export interface Cover {
  readonly unitName: string;
  /** county, city, district, department, township, subdistrict. */
  readonly level: string;
  readonly year: number;
  readonly filer: string;
  readonly reviewer: string;
  readonly head: string;
  readonly phone: string;
  /** ISO date, '' when blank. */
  readonly date: string;
  /** 主送机关, '' when blank. */
  readonly addressee: string;
  /** 发布样式: id of the publication layout, '' when none is chosen. */
  readonly layout: string;
  /** 报告样式: id of the report's style, '' for the pack's usual one. */
  readonly style: string;
}

/** Everything one workbook files: all that rules and report ever see. */
export interface Filing {
  readonly pack: PackId;
  readonly version: string;
  readonly cover: Cover;
  readonly declarations: Declarations;
  readonly figures: ReadonlyMap<FigureKey, FiledFigure>;
  /** Topic id → the office's own text, '' when blank. */
  readonly texts: Readonly<Record<string, string>>;
  readonly explanations: readonly Explanation[];
  readonly damages: readonly Damage[];
}
