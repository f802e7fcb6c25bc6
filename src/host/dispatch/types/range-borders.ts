/** Excel.RangeBorder and its collection. */
import { borderAt, invalidArgument, requireAllowed, styleBorder } from '../../model';
import { colorArgument, integerArgument, wordArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells, Session } from '../session';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

interface BorderHandle {
  readonly cells: Cells;
  readonly side: string;
}

const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];

function reborder(
  { cells, side }: BorderHandle,
  change: Parameters<typeof styleBorder>[4],
  session: Session,
): void {
  requireAllowed(cells.sheet, 'allowFormatCells');
  for (const area of cells.areas) styleBorder(session.workbook, cells.sheet, area, side, change);
}

const borderOf = ({ cells, side }: BorderHandle) => borderAt(cells.sheet, cells.area, side);

const borderType: ObjectType<BorderHandle> = defineType<BorderHandle>({
  name: 'RangeBorder',
  identity: ({ side }) => ({ SideIndex: side }),
  scalars: {
    SideIndex: read(({ side }) => side),
    Style: {
      get: (handle) => borderOf(handle)?.style ?? 'None',
      set: (handle, value, session) =>
        reborder(handle, { style: wordArgument(value, LINES, 'border.style') }, session),
    },
    Weight: {
      get: (handle) => borderOf(handle)?.weight ?? 'Thin',
      set: (handle, value, session) => {
        const weight = wordArgument(
          value,
          ['Hairline', 'Thin', 'Medium', 'Thick'],
          'border.weight',
        );
        reborder(handle, { weight }, session);
      },
    },
    Color: {
      get: (handle) => borderOf(handle)?.color ?? '#000000',
      set: (handle, value, session) =>
        reborder(handle, { color: colorArgument(value, 'border.color') }, session),
    },
  },
});

export const bordersType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeBorderCollection',
  scalars: { Count: read(() => SIDES.length) },
  items: (cells) => SIDES.map((side) => borderType({ cells, side })),
  item: (cells, index) => borderType({ cells, side: wordArgument(index, SIDES, 'border') }),
  methods: {
    GetItemAt: (cells, [index]) => {
      const side = SIDES[integerArgument(index, 'index')];
      if (!side) throw invalidArgument('没有这个边框。');
      return borderType({ cells, side });
    },
  },
});
