import type { Pack } from '../catalog';
import {
  META_NAME,
  areaAddress,
  cellAddress,
  coverName,
  figureCells,
  noteCells,
  parseReference,
  rangeName,
  topicName,
} from '../template';
import type { BookGeometry, NameSpec } from '../template';
import type { NameWrite } from './insert-plan';
import type { CellAt } from './read-logic';
import type { NameState } from './snapshot';

/** Names of cells and ranges that are there already, where they stand now; sheets by their names. */
export function currentNames(
  pack: Pack,
  geometry: BookGeometry,
  topics: { readonly sheet: string; readonly cells: ReadonlyMap<string, CellAt> } | null,
  ranges: ReadonlyMap<string, { readonly sheet: string; readonly address: string }>,
  meta: CellAt | null,
): readonly NameSpec[] {
  const cover = ranges.has('cover')
    ? [...geometry.cover].map(([field, at]) => ({
        name: coverName(field),
        sheet: geometry.coverTitle,
        address: cellAddress(at.row, at.column),
      }))
    : [];
  return [
    ...(meta === null
      ? []
      : [
          {
            name: META_NAME,
            sheet: geometry.coverTitle,
            address: cellAddress(meta.row, meta.column),
          },
        ]),
    ...[...ranges].map(([key, range]) => ({ name: rangeName(key), ...range })),
    ...cover,
    ...pack.topics.flatMap((topic) => {
      const at = topics?.cells.get(topic.id);
      return topics === null || at === undefined
        ? []
        : [
            {
              name: topicName(topic.id),
              sheet: topics.sheet,
              address: cellAddress(at.row, at.column),
            },
          ];
    }),
    ...figureCells(geometry).map(({ name, sheet, address }) => ({
      name,
      sheet: sheet.title,
      address,
    })),
    ...noteCells(geometry, 'title'),
  ];
}

/** Those of the wanted names that are lost or point elsewhere; `moving` sheets are renamed whole. */
export function namesToWrite(
  wanted: readonly NameSpec[],
  present: ReadonlyMap<string, NameState>,
  moving: ReadonlySet<string>,
): readonly NameWrite[] {
  return wanted.flatMap((spec) => {
    const state = present.get(spec.name);
    if (state !== undefined && !moving.has(spec.sheet) && pointsTo(state, spec)) return [];
    return [{ ...spec, replace: state !== undefined }];
  });
}

function pointsTo(state: NameState, spec: NameSpec): boolean {
  const { area } = state;
  const wanted = parseReference(spec.address);
  if (area === null || wanted === null) return false;
  return (
    area.sheet === spec.sheet &&
    areaAddress(area.top, area.left, area.bottom, area.right) ===
      areaAddress(wanted.top, wanted.left, wanted.bottom, wanted.right)
  );
}
