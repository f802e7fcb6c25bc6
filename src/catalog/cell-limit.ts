/** Characters one cell of Excel can hold ("Excel specifications and limits"). */
export const CELL_LIMIT = 32_767;

/** Characters of an office's name: it also stands in the footer, which holds 255 in all. */
export const UNIT_NAME_LIMIT = 100;
