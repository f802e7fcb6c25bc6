import { codesOf, declarationTitles, pack as packOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { notHeld } from './duty';
import { casesOf, referencesIn } from './layout-value';
import { isShare, operandIn } from './operand';
import type { PlannedCell, PlannedTable } from './plan';
import { chosenValue } from './published-figure';

type FigureCell = Extract<PlannedCell, { readonly kind: 'figure' }>;

const listed = (names: readonly string[]): string =>
  names.length <= 4
    ? names.map((name) => `“${name}”`).join('、')
    : `${names
        .slice(0, 3)
        .map((name) => `“${name}”`)
        .join('、')}等${String(names.length)}栏`;

/** 征收征用: the merged figure or its two parts, whichever are filed. */
const addsAlternatives = (value: string): boolean => value.startsWith('max');

/** This year's figures of a table; lines of a list and rows of a table alike. */
const figuresIn = ({ rows }: PlannedTable): readonly FigureCell[] =>
  rows.flatMap(({ cells, total }, index) =>
    total && index > 0
      ? []
      : cells.filter(
          (cell): cell is FigureCell =>
            cell.kind === 'figure' &&
            casesOf(cell.value).every((value) =>
              referencesIn(value).every(({ period }) => period === 'cur'),
            ),
        ),
  );

const tableSentences = (planned: PlannedTable, filing: Filing): readonly string[] => {
  if (notHeld(planned.duties, filing)) return [];
  const title = planned.table.zh;
  const pack = packOf(filing.pack);
  const known = new Set([...codesOf(pack), ...pack.ratios]);
  const figures = figuresIn(planned).filter(({ duties }) => !notHeld(duties, filing));
  const unknown: string[] = [];
  const blank: string[] = [];
  const sentences: string[] = [];
  for (const { item, value } of figures) {
    const chosen = chosenValue(value, filing);
    if (chosen === null) {
      const of = value.kind === 'choose' && value.of === 'licences' ? 'licences' : 'penalties';
      sentences.push(
        `${title}：“${item.zh}”要看封面的“${declarationTitles[of].zh}”，还没有声明，空着。`,
      );
      continue;
    }
    const references = referencesIn(chosen);
    const operands = references.map((reference) => ({
      code: reference.code,
      operand: operandIn(filing, reference),
    }));
    const kinds = operands.map(({ operand }) => operand.kind);
    if (references.every(({ code }) => !known.has(code))) unknown.push(item.zh);
    else if (kinds.every((kind) => kind === 'blank' || kind === 'absent')) blank.push(item.zh);
    else if (!addsAlternatives(item.value) && kinds.includes('number') && kinds.includes('blank')) {
      const lacking = operands.filter(({ operand }) => operand.kind === 'blank');
      sentences.push(
        `${title}：“${item.zh}”由${references.map(({ code }) => code).join('、')}相加，其中${lacking.map(({ code }) => code).join('、')}没有填报，按0计。`,
      );
    }
    for (const { code, operand } of operands) {
      if (operand.kind === 'text' || operand.kind === 'error') {
        const what = operand.kind === 'text' ? `“${operand.text}”` : '出错的公式';
        sentences.push(
          isShare(code)
            ? `${title}：“${item.zh}”算得的比率超过100%，印作“有误”，请先核对分子、分母。`
            : `${title}：“${item.zh}”取自${code}，那里填的是${what}，不是数。`,
        );
      }
    }
  }
  return [
    ...(blank.length === 0
      ? []
      : [
          `${title}：${listed(blank)}没有填报，印出来是空白${planned.duties === null ? '' : '；有职责未开展的请填0'}。`,
        ]),
    ...(unknown.length === 0 ? [] : [`${title}：本报表包没有${listed(unknown)}的指标，空着。`]),
    ...sentences,
  ];
};

/** Columns that stay blank or show no number, so that nobody publishes them unawares. */
export const incompleteSentences = (
  planned: readonly PlannedTable[],
  filing: Filing,
): readonly string[] => planned.flatMap((table) => tableSentences(table, filing));
