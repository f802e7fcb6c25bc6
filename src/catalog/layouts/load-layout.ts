import * as z from 'zod/mini';
import type { Catalogue } from '../catalogue';
import { conversion } from '../../figures';
import { CatalogueError, describeIssues } from '../issue';
import { codesInValue } from './codes-in-value';
import { layoutSchema } from './layout-schema';
import { PENALTY_LEAVES } from './leaves';
import type { Layout, LayoutItem, LayoutTable } from './types';

type Path = readonly PropertyKey[];
type Complain = (path: Path, message: string) => void;

/** Every code is in the catalogue and its figures can be printed in the column's unit. */
const checkItem = (
  item: LayoutItem,
  catalogue: Catalogue,
  path: Path,
  complain: Complain,
): void => {
  for (const field of ['value', 'whole'] as const) {
    for (const code of codesInValue(item[field] ?? '')) {
      const indicator = catalogue.get(code);
      if (indicator === undefined) complain([...path, field], `代码${code}不在指标目录中`);
      else if (indicator.free === true)
        complain([...path, field], `${code}是自填指标，不能列入样式`);
      else if (!convertible(indicator.unit, item.unit)) {
        complain([...path, 'unit'], `${code}的单位“${indicator.unit}”不能换算成“${item.unit}”`);
      }
    }
  }
  const codes = codesInValue(item.value);
  if (codes.length === 0 && (item.value !== '' || item.unit !== '')) {
    complain([...path, 'value'], '没有任何指标代码；空白栏的value和unit都应为空');
  }
  (item.absorbs ?? []).forEach((code, index) => {
    if (!codes.includes(code)) complain([...path, 'absorbs', index], `${code}不在value里`);
  });
};

/** Counts are printed as 宗, 件 or 次 as the form has it; only amounts are ever calculated. */
const convertible = (filed: string, printed: string): boolean => {
  const amounts = ['万元', '元', '%'];
  if (!amounts.includes(filed) && !amounts.includes(printed)) return printed !== '';
  return conversion(filed, printed) !== null;
};

/** Each of the fourteen leaves stands in exactly one column. */
const checkLeaves = (table: LayoutTable, path: Path, complain: Complain): void => {
  const columns = new Map<string, number>();
  table.items.forEach((item, index) => {
    for (const code of codesInValue(item.value)) {
      if (!PENALTY_LEAVES.includes(code)) continue;
      if (columns.has(code)) complain([...path, 'items', index, 'value'], `${code}已列在另一栏`);
      columns.set(code, index);
    }
  });
  const lost = PENALTY_LEAVES.filter((code) => !columns.has(code));
  if (lost.length > 0) complain([...path, 'items'], `处罚种类${lost.join('、')}没有列入任何一栏`);
};

const checkTable = (table: LayoutTable, path: Path, complain: Complain): void => {
  const labels = table.labels?.length ?? 0;
  (table.rows ?? []).forEach((row, index) => {
    const at = [...path, 'rows', index];
    if (row.labels.length !== labels) complain([...at, 'labels'], `应有${labels}项，与labels相同`);
    if (
      row.from === 'whole' &&
      table.items.some(({ whole, value }) => value !== '' && whole === undefined)
    ) {
      complain([...at, 'from'], '有的栏没有whole');
    }
  });
  if (labels > 0 && table.rows === undefined) complain([...path, 'rows'], '有labels的表应列出rows');
  const sum = (table.strips ?? []).reduce((total, count) => total + count, 0);
  if (table.strips !== undefined && sum !== table.items.length) {
    complain([...path, 'strips'], `各段栏数之和${sum}与栏数${table.items.length}不等`);
  }
  if (table.classes === true) checkLeaves(table, path, complain);
};

/**
 * Checks one layout against the catalogue: codes exist, units convert, every leaf of Art. 9 has exactly
 * one column, rows and strips fit.
 * @throws CatalogueError in Chinese, naming each bad record by path: `tables[1].items[3].value`.
 */
export const loadLayout = (raw: unknown, catalogue: Catalogue): Layout => {
  const schema = layoutSchema.check(
    z.superRefine((parsed, context) => {
      const complain: Complain = (path, message) =>
        context.addIssue({ code: 'custom', path: [...path], message });
      const ids = new Set<string>();
      (parsed as Layout).tables.forEach((table, index) => {
        const path = ['tables', index];
        if (ids.has(table.id)) complain([...path, 'id'], `编号${table.id}重复`);
        ids.add(table.id);
        checkTable(table, path, complain);
        table.items.forEach((item, position) =>
          checkItem(item, catalogue, [...path, 'items', position], complain),
        );
      });
    }),
  );
  const result = schema.safeParse(raw);
  if (!result.success) throw new CatalogueError('发布样式', describeIssues(result.error, raw));
  return result.data as Layout;
};
