import type { Pack } from '../catalog';
import { areaAddress, cellAddress } from './address';
import { FIRST_ROW, HEADER_ROW } from './geometry';
import { palette } from './palette';
import { footer } from './print-footer';
import { SheetBuilder } from './sheet-builder';
import { heightOf, linesNeeded } from './text-measure';
import type { SheetBlueprint } from './types';

export const TEXT_COLUMN = { topic: 1, hint: 2, text: 3 } as const;
const WIDTHS = [126, 158, 308] as const;
/** Room for about six lines; a longer text stays whole and the row can be made taller. */
const TEXT_HEIGHT = 92;

/** What the office writes itself: 措施、案例、问题、打算. One tall cell for each topic. */
export function textSheet(
  pack: Pack,
  title: string,
  request: { readonly year: number; readonly unitName: string },
): SheetBlueprint {
  const last = FIRST_ROW + pack.topics.length - 1;
  const sheet = new SheetBuilder()
    .widths(WIDTHS)
    .put(1, 1, `文字材料（${String(request.year)}年度）`)
    .style('A1', { fontSize: 16, bold: true, color: palette.accent })
    .height(1, 32)
    .put(
      2,
      1,
      '写进报告的文字：每项写成完整的句子，另起一段按 Alt+Enter；留空的，报告中会标出【请补充】。',
    )
    .style('A2:C2', { fontSize: 9.5, color: palette.inkSoft })
    .height(2, 18)
    .height(3, 8)
    .putRow(HEADER_ROW, ['题目', '写什么', '文字'])
    .height(HEADER_ROW, 26)
    .style(areaAddress(HEADER_ROW, 1, last, 3), {
      border: palette.line,
      wrap: true,
      vertical: 'Top',
    })
    .style(areaAddress(HEADER_ROW, 1, HEADER_ROW, 3), {
      bold: true,
      color: palette.accent,
      fill: palette.accentSoft,
      horizontal: 'Center',
      indent: 0,
      vertical: 'Center',
    })
    .style(areaAddress(FIRST_ROW, TEXT_COLUMN.topic, last, TEXT_COLUMN.topic), { bold: true })
    .style(areaAddress(FIRST_ROW, TEXT_COLUMN.hint, last, TEXT_COLUMN.hint), {
      color: palette.inkSoft,
      fontSize: 9.5,
    })
    .style(areaAddress(FIRST_ROW, TEXT_COLUMN.text, last, TEXT_COLUMN.text), {
      fill: palette.note,
      numberFormat: '@',
    })
    .unlock(areaAddress(FIRST_ROW, TEXT_COLUMN.text, last, TEXT_COLUMN.text));
  pack.topics.forEach((topic, index) => {
    const row = FIRST_ROW + index;
    sheet
      .put(row, TEXT_COLUMN.topic, topic.zh)
      .put(row, TEXT_COLUMN.hint, topic.hint)
      .height(
        row,
        Math.max(TEXT_HEIGHT, heightOf(linesNeeded(topic.hint, 9.5, WIDTHS[1] - 10), 9.5)),
      )
      .validate({
        address: cellAddress(row, TEXT_COLUMN.text),
        rule: { kind: 'any' },
        prompt: { title: topic.zh.slice(0, 32), message: topic.hint.slice(0, 255) },
      });
  });
  return sheet.reach(last, 3).build({
    key: 'texts',
    kind: 'texts',
    title,
    tabColor: palette.inkFaint,
    freeze: { rows: HEADER_ROW, columns: 1 },
    print: {
      area: areaAddress(1, 1, last, 3),
      orientation: 'portrait',
      titleRows: `$${String(HEADER_ROW)}:$${String(HEADER_ROW)}`,
      footer: footer(title),
    },
  });
}
