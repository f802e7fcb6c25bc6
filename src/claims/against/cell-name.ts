import { quoted } from '../../figures';
import { figureOf, hasIndicator, indicator, told } from '../../catalog';
import type { Filing, Period, Told } from '../../catalog';

const WHEN: Readonly<Record<Period, Told>> = {
  cur: told('', ''),
  prev: told('上年', "last year's "),
  pub: told('已发布的', 'the published '),
};

/** A row the office named itself keeps its name in both languages. */
export const nameOf = (filing: Filing, code: string, period: Period, row = 0): Told => {
  const own = row > 0 ? figureOf(filing, code, period, row)?.name : undefined;
  const known = hasIndicator(code) ? indicator(code) : { zh: code, en: code };
  const place = `${code}${row > 0 ? `#${row}` : ''}`;
  return told(
    `${WHEN[period].zh}${quoted(own ?? known.zh)}（${place}）`,
    `${WHEN[period].en}"${own ?? known.en}" (${place})`,
  );
};
