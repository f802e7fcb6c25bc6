/**
 * Twentieths of a point, to the nearest: 210 mm is 11906, the A4 that Word and WPS know by name (the
 * library's own conversion rounds down and gives 11905, a page of its own size).
 */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/**
 * GB/T 9704—2012, 5.1: 公文用纸采用GB/T 148中规定的A4型纸，其成品幅面尺寸为：210mm×297mm.
 * 5.2.1: 公文用纸天头（上白边）为37mm±1mm，公文用纸订口（左白边）为28mm±1mm，版心尺寸为156mm×225mm.
 * Right and bottom follow from the type area: 210−28−156 = 26 mm, 297−37−225 = 35 mm.
 */
export const A4 = {
  width: twips(210),
  height: twips(297),
} as const;

export const PORTRAIT_MARGIN = {
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  header: twips(15),
  // 7.5: 页码…一字线上距版心下边缘7mm. The figures are about 5 mm high: 35 − 7 − 2.5 = 25.5 mm.
  footer: twips(25.5),
} as const;

/**
 * The annex table lies on its side; bound at the left like the other pages once they are turned, so
 * the binding edge (28 mm) is at the top and 26 mm at the bottom.
 */
export const LANDSCAPE_MARGIN = {
  top: twips(28),
  bottom: twips(26),
  left: twips(37),
  right: twips(35),
  header: twips(12),
  footer: twips(16),
} as const;

/** Width for text on an upright page, in twips. */
export const PORTRAIT_TEXT_WIDTH = A4.width - PORTRAIT_MARGIN.left - PORTRAIT_MARGIN.right;

/** Width for text on a landscape page, in twips: what table and column widths add up to. */
export const LANDSCAPE_TEXT_WIDTH = A4.height - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;

/**
 * 5.2.3: 一般每面排22行，每行排28个字，并撑满版心. 225 mm / 22 = 28.99 pt, set as 28.95 pt exactly
 * (579 twentieths) so that 22 lines fit. 156 mm / 28 = 15.79 pt per character against 16 pt type, so
 * body text is set closer by 0.25 pt (5 twentieths). A character grid says the same, but LibreOffice
 * and Word read its pitch differently; the spacing of the runs is read alike by all.
 */
export const LINE = 579;
export const CLOSER = -5;

/** 7.3.3: 每个自然段左空二字: two characters of 16 pt in twentieths of a point. */
export const TWO_CHARACTERS = 640;
