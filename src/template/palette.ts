/**
 * One restrained palette for the sheets and the task pane: an ink blue as the only accent, paper tints
 * that tell the input cells apart by meaning, and three signal colours. All pairs of text and fill used
 * together reach a contrast of 4.5:1 and stay distinguishable when printed in grey.
 */
export const palette = {
  /** Titles, headings, links. */
  accent: '#1F4E79',
  /** Behind column headings. */
  accentSoft: '#DCE7F1',
  /** Behind section headings. */
  accentFaint: '#EFF4F9',
  ink: '#22272E',
  /** Definitions, hints, formulas. */
  inkSoft: '#5A6470',
  /** Codes, marks that only the add-in needs. */
  inkFaint: '#737C87',
  line: '#BFC8D2',
  paper: '#FFFFFF',
  /** 本年: the column that must be filled. */
  current: '#FFF8DF',
  /** 上年. */
  previous: '#EAF3FB',
  /** 说明 and all text the office writes. */
  note: '#F6F5EF',
  /** 已发布数. */
  published: '#F3ECF8',
  /** 声明, drop-downs on the cover. */
  declared: '#E8F3E9',
  /** Formulas: not to be typed over. */
  formula: '#F1F2F4',
  /** Rows of a table without duty. */
  muted: '#E3E6E9',
  fail: '#A61B1B',
  failSoft: '#FBE3E1',
  warn: '#7A4B00',
  warnSoft: '#FFE9BF',
  pass: '#2C6E49',
} as const;

/** 等线 comes with every Chinese Excel since 2016; WPS and LibreOffice fall back by themselves. */
export const fonts = { body: '等线', title: '等线' } as const;
