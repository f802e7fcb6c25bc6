import type { Told } from '../catalog';
import { told } from '../catalog';
import { chartSheet, freeTitle } from '../template';
import type { ChartPlace, ChartTable } from '../template';
import { runExcel } from './excel-run';
import { WorkbookProblem } from './problem';
import { asProblem, structureProtected } from './problem-map';
import { queueBegin, queueEnd } from './recovery/unfinished';
import { findSameSheet } from './same-sheet';
import { lookForHalfSheets, takeAwaySheet } from './take-away-sheet';
import { fillSheet } from './write-sheet';

const TITLE = '图表';
/** Points from the left edge at which pictures stand, and their size. */
const LEFT = 360;
const SIZE = { width: 460, height: 270 } as const;

export interface ChartSheetReport {
  readonly sheet: string;
  /** Whether Excel drew the charts; the figures stand there in either case. */
  readonly drawn: boolean;
  readonly sentences: readonly Told[];
}

/**
 * Charts of the filed figures on a new sheet: native charts over live formulas. Where this Excel lets no
 * add-in draw, the figures stay, ready to be turned into a chart by hand, and that is said. A sheet that holds these
 * very figures is shown instead of adding a second. At most five requests.
 * @throws WorkbookProblem `not-ready` when there is nothing to show, `structure-protected`, or a failure
 * of Excel; no sheet is left behind then.
 */
export async function addChartSheet(tables: readonly ChartTable[]): Promise<ChartSheetReport> {
  if (tables.length === 0) {
    throw new WorkbookProblem(
      'not-ready',
      told(
        '还没有可以画图的数：至少要有两类行为的件数，或者本年、上年都有的数。请先填报。',
        'There is nothing to draw yet: it takes the counts of at least two kinds of acts, or figures of both years. Fill in first.',
      ),
    );
  }
  const { found, places, title } = await runExcel((context) => addFigures(context, tables));
  const drawn = await draw(title, places);
  return {
    sheet: title,
    drawn,
    sentences: [
      found
        ? told(
            `图表和所用的数在已有的工作表“${title}”，随填报自动更新，没有再加一张。`,
            `The charts and their numbers are on the sheet "${title}", which was there already and follows the tables; no second one was added.`,
          )
        : told(
            `图表和所用的数在新工作表“${title}”，随填报自动更新。`,
            `The charts and their numbers are on the new sheet "${title}" and follow the tables.`,
          ),
      ...(drawn
        ? []
        : [
            told(
              `这个 Excel 不能由加载项画图，数已列好：选中“${title}”里的一块，按“插入—推荐的图表”即可。`,
              `This Excel lets no add-in draw charts. The numbers are listed: select a block on "${title}" and press Insert, Recommended Charts.`,
            ),
          ]),
    ],
  };
}

async function addFigures(
  context: Excel.RequestContext,
  tables: readonly ChartTable[],
): Promise<{
  readonly title: string;
  readonly places: readonly ChartPlace[];
  /** The sheet was there already, with these very figures. */
  readonly found: boolean;
}> {
  const { protection, worksheets } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const half = lookForHalfSheets(context);
  await context.sync();
  if (await half.takeAway()) {
    worksheets.load('items/name');
    await context.sync();
  }
  if (protection.protected) throw structureProtected();
  const here = worksheets.items.map(({ name }) => name);
  const title = freeTitle(TITLE, here);
  const { blueprint, places } = chartSheet(title, tables);
  const same = await findSameSheet(context, here, TITLE, blueprint.contents);
  if (same !== null) {
    worksheets.getItem(same).activate();
    await context.sync();
    return { title: same, places, found: true };
  }
  queueBegin(context, 'sheet', title);
  const sheet = worksheets.add(title);
  try {
    fillSheet(sheet, blueprint);
    sheet.activate();
    queueEnd(context, 'sheet');
    await context.sync();
  } catch (error) {
    await takeAwaySheet(title);
    throw error;
  }
  return { title, places, found: false };
}

/**
 * False when this Excel cannot; the sheet of figures stands without pictures then. Charts that are all
 * there stay, some of them (an earlier press broke off) are drawn anew.
 * @throws WorkbookProblem any other failure: pressing again finds the sheet and draws what is missing
 */
async function draw(title: string, places: readonly ChartPlace[]): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(title);
      const { charts } = sheet;
      charts.load('items/name');
      await context.sync();
      if (charts.items.length === places.length) return;
      for (const chart of charts.items) chart.delete();
      for (const { area, series, title: name, top } of places) {
        const chart = charts.add('BarClustered', sheet.getRange(area), 'Columns');
        chart.title.text = name;
        chart.legend.visible = series > 1;
        // The first category on top, as in the table.
        chart.axes.categoryAxis.reversePlotOrder = true;
        chart.setPosition(`E${String(top)}`);
        chart.left = LEFT;
        chart.width = SIZE.width;
        chart.height = SIZE.height;
      }
      await context.sync();
    });
    return true;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code !== 'api') throw problem;
    return false;
  }
}
