/**
 * GB/T 9704—2012, 5.2.2: 如无特殊说明，公文格式各要素一般用3号仿宋体字.
 * 7.3.1: 标题一般用2号小标宋体字. 7.3.3: 第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字.
 * 7.5: 页码一般用4号半角宋体阿拉伯数字.
 */
export interface Face {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
  /** Marks such as “ ” — … belong to the Chinese face, not the Latin one. */
  readonly hint: 'eastAsia';
}

const face = (eastAsia: string): Face => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
  hint: 'eastAsia',
});

export const FANGSONG = face('仿宋_GB2312');
export const KAITI = face('楷体_GB2312');
export const HEITI = face('黑体');
/** A title's figures are of its own face, as on printed documents. */
export const TITLE: Face = {
  ...face('方正小标宋简体'),
  ascii: '方正小标宋简体',
  hAnsi: '方正小标宋简体',
};
export const SONGTI: Face = { ...face('宋体'), ascii: '宋体', hAnsi: '宋体' };

/** Sizes in half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt, 小5号 9 pt. */
export const SIZE = { two: 44, three: 32, four: 28, five: 21, small: 18 } as const;

/** What stands in where a computer lacks the face: the list Word, WPS and LibreOffice read from the font table. */
export const SUBSTITUTES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong,STFangsong,Noto Serif CJK SC',
  楷体_GB2312: '楷体,KaiTi,STKaiti,Noto Serif CJK SC',
  黑体: 'SimHei,STHeiti,Noto Sans CJK SC',
  方正小标宋简体: '小标宋,宋体,SimSun,STZhongsong,Noto Serif CJK SC',
  宋体: 'SimSun,STSong,Noto Serif CJK SC',
};

const fontEntry = (name: string, substitutes: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${substitutes}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;

/** word/fontTable.xml: ISO/IEC 29500-1, 17.8.3.1 altName, alternate names for a font. */
export const fontTableXml = (): string => {
  const entries = Object.entries(SUBSTITUTES).map(([name, list]) => fontEntry(name, list));
  const latin =
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}${latin}</w:fonts>`;
};
