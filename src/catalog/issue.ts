import type { core } from 'zod/mini';
import { quotation } from '../figures';

/** `indicators[12].unit` */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, position) =>
      typeof part === 'number' ? `[${part}]` : `${position === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
};

const typeOf = (value: unknown): string => {
  if (value === undefined) return '缺失';
  if (value === null) return '空值';
  if (Array.isArray(value)) return '列表';
  // JSON.parse makes Infinity of 1e999, which no cell can hold.
  if (typeof value === 'number' && !Number.isFinite(value)) return '大到无法表示的数';
  return typeNames[typeof value] ?? typeof value;
};

const listed = (values: readonly unknown[]): string =>
  values.map((value) => quotation(String(value))).join('、');

/** What a union takes: `数或文字`. */
const expectedOf = (issue: core.$ZodIssueInvalidUnion): string => {
  const names = issue.errors
    .flat()
    .flatMap((each) => (each.code === 'invalid_type' ? [typeNames[each.expected] ?? ''] : []));
  return [...new Set(names.filter((name) => name !== ''))].join('或');
};

const lengthOf = (value: unknown): string =>
  typeof value === 'string' ? `，现有${value.length}个字，请删短后再填` : '';

const reason = (issue: core.$ZodIssue, value: unknown): string => {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `缺少此项，应填${typeNames[issue.expected] ?? issue.expected}`
        : `应为${typeNames[issue.expected] ?? issue.expected}，现为${typeOf(value)}`;
    case 'unrecognized_keys':
      return `有不认识的字段：${listed(issue.keys)}`;
    case 'invalid_value':
      return `应为${listed(issue.values)}之一，现为“${quotation(String(value))}”`;
    case 'invalid_union':
      return `应为${expectedOf(issue)}，现为${typeOf(value)}`;
    case 'too_small':
      return issue.origin === 'string' ? '不能为空' : `不能小于${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `不能超过${issue.maximum}个字${lengthOf(value)}`
        : `不能大于${issue.maximum}`;
    case 'invalid_format':
      return `“${quotation(String(value))}”的格式不对`;
    default:
      return issue.message;
  }
};

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    raw,
  );

/** One Chinese sentence per issue, each beginning with the path of the bad record. */
export const describeIssues = (error: core.$ZodError, raw: unknown): readonly string[] =>
  error.issues.map((issue) => {
    const path = pathText(issue.path);
    return `${path === '' ? '文件' : path}：${reason(issue, valueAt(raw, issue.path))}`;
  });

/** Thrown when built-in data are bad; the message names each record by its path, in Chinese. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';

  constructor(what: string, sentences: readonly string[]) {
    super(`${what}有误：${sentences.join('；')}。`);
  }
}
