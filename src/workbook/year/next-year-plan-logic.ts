import type { Damage, Told } from '../../catalog';
import { told } from '../../catalog';
import { hashText } from '../../rules';
import type { SheetBlueprint } from '../../template';
import { DAMAGE } from '../damage-rules';
import { WorkbookProblem } from '../problem';
import type { Reading } from '../read-logic';
import type { Grid } from '../snapshot';
import { archiveSheet } from './next-year-archive-logic';
import { yearChanges } from './next-year-changes-logic';
import type { YearChange } from './next-year-changes-logic';
import type { NextYearPreview } from './next-year-types';

export interface NextYearPlan {
  readonly preview: NextYearPreview;
  readonly archive: SheetBlueprint;
  readonly changes: readonly YearChange[];
}

/** Damage by which figures could get lost on the way; all other damage does not stand in the way. */
const BLOCKING: ReadonlySet<string> = new Set([
  DAMAGE.sheetMissing,
  DAMAGE.rowDeleted,
  DAMAGE.sheetTwice,
  DAMAGE.columnLost,
  DAMAGE.codeTwice,
]);

/** "表3 行政处罚" C12, or the title of a sheet that is gone, or a code. */
const damagedPlace = ({ place, missing, code }: Damage): string =>
  place === null ? (missing ?? code ?? 'not known') : `"${place.sheet}" ${place.address}`;

/** @throws WorkbookProblem `not-ready` when the year is unknown or figures could get lost. */
function checkReady(reading: Reading): void {
  const { damages, cover } = reading.filing;
  if (cover.year === 0) {
    throw new WorkbookProblem(
      'not-ready',
      told(
        '封面上的模板标识丢失，看不出是哪一年度的，没有改动。请先按“检查并修复模板”，再开始下一年。',
        'The cover no longer says which template this is, so its year is not known. Nothing was changed. Check and repair the template, then start the next year.',
      ),
    );
  }
  const blocking = damages.filter(({ rule }) => BLOCKING.has(rule));
  const [first] = blocking;
  if (first !== undefined) {
    throw new WorkbookProblem(
      'not-ready',
      told(
        `模板有 ${String(blocking.length)} 处损坏，转到下一年会丢数，没有改动。请先按“检查并修复模板”。第一处：${first.message}`,
        `The template is damaged in ${String(blocking.length)} ${blocking.length === 1 ? 'place' : 'places'}, so figures could get lost on the way. Nothing was changed. Check and repair the template first; the first place is ${damagedPlace(first)}.`,
      ),
    );
  }
}

/** 2024年存档, out of the way of sheets that are there. */
function archiveTitle(year: number, taken: readonly string[]): string {
  const wanted = `${String(year)}年存档`;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let attempt = 1; ; attempt += 1) {
    const title = attempt === 1 ? wanted : `${wanted}（${String(attempt)}）`;
    if (!used.has(title)) return title;
  }
}

/** What will happen, to be read before agreeing; every number in it is counted. */
function sentencesOf(
  reading: Reading,
  archive: string,
  changes: readonly YearChange[],
): readonly Told[] {
  const { filing, identity, snapshot } = reading;
  const [from, to] = [filing.cover.year, filing.cover.year + 1].map(String);
  const count = (wanted: (change: YearChange) => boolean): string =>
    String(changes.filter(wanted).length);
  const filed = (period: string): string =>
    String(
      [...filing.figures.values()].filter(
        (figure) => figure.period === period && figure.state.kind !== 'blank',
      ).length,
    );
  const bad = [...filing.figures.values()].filter(
    ({ period, state }) => period === 'cur' && state.kind === 'bad',
  ).length;
  const published = [...snapshot.names.keys()].some((name) => name.startsWith('NB_PUB_'));
  return [
    ...(filed('cur') === '0'
      ? [
          told(
            `${from ?? ''} 年度还没有填报任何本年数；现在转入 ${to ?? ''} 年度，“上年”列会是空的，现在的上年数只留在存档里。`,
            `Nothing is filed for ${from ?? ''} yet; going on to ${to ?? ''} now leaves the column of last year empty, and its present figures in the archive only.`,
          ),
        ]
      : []),
    told(
      `${from ?? ''} 年度填报的全部内容先抄入新工作表“${archive}”：本年 ${filed('cur')} 个数、上年 ${filed('prev')} 个数、已发布比率 ${filed('pub')} 个，以及封面、声明、说明、文字材料和 ${String(reading.stored.length)} 条审核说明。`,
      `First everything filed for ${from ?? ''} is copied to the new sheet "${archive}": ${filed('cur')} figures of the year, ${filed('prev')} of the year before, ${filed('pub')} published ratios, the cover, declarations, notes, texts and ${String(reading.stored.length)} explanations.`,
    ),
    told(
      `随后改动 ${String(changes.length)} 个单元格：本年数移到“上年”列（${count(({ kind }) => kind === 'previous')} 格），本年列清空（${count(({ kind }) => kind === 'current')} 格），说明 ${count(({ kind }) => kind === 'note')} 格、已发布比率 ${count(({ kind }) => kind === 'published')} 格、文字材料 ${count(({ kind }) => kind === 'text')} 格、审核结果 ${count(({ kind }) => kind === 'finding')} 格和封面的签署、日期 ${count(({ kind }) => kind === 'cover')} 格清空，${count(({ kind }) => kind === 'year')} 处年度改为 ${to ?? ''}。`,
      `Then ${String(changes.length)} cells change: the year's figures move to the column of last year (${count(({ kind }) => kind === 'previous')} cells), the year's column is cleared (${count(({ kind }) => kind === 'current')}), so are notes (${count(({ kind }) => kind === 'note')}), published ratios (${count(({ kind }) => kind === 'published')}), texts (${count(({ kind }) => kind === 'text')}), findings (${count(({ kind }) => kind === 'finding')}) and the signatures and date on the cover (${count(({ kind }) => kind === 'cover')}); in ${count(({ kind }) => kind === 'year')} places the year becomes ${to ?? ''}.`,
    ),
    told(
      '单位、级别、口径和职责声明、主送机关、电话、自填项目的名称和单位、落款和抄送单位不变；概数改记为“上年概数”。请先把工作簿另存一份再继续。',
      'Office, level, declarations, addressee, telephone, names and units of own rows, signature and copies stay; approximate figures are noted as of last year. Save a copy of the workbook before you go on.',
    ),
    ...(identity.kind === 'older'
      ? [
          told(
            `同时把模板由 ${identity.version} 版升级为 ${identity.current} 版。`,
            `The template is brought from version ${identity.version} up to ${identity.current} as well.`,
          ),
        ]
      : []),
    ...(bad > 0
      ? [
          told(
            `有 ${String(bad)} 格本年数不是一个数，将原样转到“上年”列，请在审核时改正。`,
            `${String(bad)} cells of the year hold no number; they move to the column of last year as they are. Please correct them when auditing.`,
          ),
        ]
      : []),
    ...(published
      ? [
          told(
            '发布表是活的公式，将随新的数变动；已公布的请先另存或打印。',
            'The publication tables are live formulas and will follow the new figures; save or print first what was published.',
          ),
        ]
      : []),
  ];
}

/**
 * What starting the next year does to this workbook.
 * @param tops the lines above the headings of our sheets.
 * @param version the year was filed in, where the workbook has just been brought up from it.
 * @throws WorkbookProblem `not-ready`
 */
export function planNextYear(
  reading: Reading,
  tops: readonly Grid[],
  version: string = reading.filing.version,
): NextYearPlan {
  checkReady(reading);
  const from = reading.filing.cover.year;
  const title = archiveTitle(
    from,
    reading.snapshot.sheets.map(({ name }) => name),
  );
  const changes = yearChanges(reading, tops, from + 1);
  const confirm = hashText(
    JSON.stringify([
      title,
      changes.map(({ sheet, row, column, value, before }) => [sheet, row, column, value, before]),
    ]),
  );
  return {
    preview: {
      from,
      to: from + 1,
      archive: title,
      upgradeFrom: reading.identity.kind === 'older' ? reading.identity.version : null,
      cells: changes.length,
      confirm,
      sentences: sentencesOf(reading, title, changes),
    },
    archive: archiveSheet(reading, title, from, version),
    changes,
  };
}
