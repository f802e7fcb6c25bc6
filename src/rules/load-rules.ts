import { declarationKind, declarationOptions, hasIndicator } from '../catalog';
import { definitionCycles } from './definition-cycles';
import { ExpressionError } from './language/expression-error';
import { parseSorted } from './language/parse';
import { partsOf, referencesOf } from './language/walk';
import type { Rule, Tolerance } from './rule';
import { RuleError } from './rule-error';
import { ruleSchema } from './rule-schema';
import type { RuleRecord } from './rule-schema';
import { parseTemplate } from './sentence/message-template';
import type { Expression } from './types';

type Complain = (path: string, message: string) => void;

/** Parses one expression; a fault is named with the path of the record it stands in. */
const expressionAt = (text: string, path: string, complain: Complain): Expression | null => {
  try {
    return parseSorted(text, 'condition');
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    complain(path, `“${text}”写法不对，${error.message.replace(/。$/, '')}`);
    return null;
  }
};

const checkDeclared = (expression: Expression, path: string, complain: Complain): void => {
  if (expression.node === 'choose' || expression.node === 'declared') {
    const kind = declarationKind(expression.of);
    if (kind === null) complain(path, `没有名为${expression.of}的口径声明`);
    else {
      const known = declarationOptions[kind].map(({ value }) => value);
      const used =
        expression.node === 'declared' ? [expression.value] : Object.keys(expression.cases);
      const unknown = used.filter((value) => !known.includes(value));
      if (unknown.length > 0) complain(path, `${expression.of}没有${unknown.join('、')}这个值`);
    }
  }
  partsOf(expression).forEach((part) => checkDeclared(part, path, complain));
};

const checkCodes = (expression: Expression, path: string, complain: Complain): void => {
  const unknown = referencesOf(expression).filter(({ code }) => !hasIndicator(code));
  if (unknown.length > 0) {
    complain(path, `用到目录中没有的代码${unknown.map(({ code }) => code).join('、')}`);
  }
};

const toleranceOf = (text: string): Tolerance =>
  text === 'exact' || text === 'decimals' ? { kind: text } : { kind: 'absolute', amount: text };

const instanceOf = ({ id, at, clause }: RuleRecord): string =>
  `${id}[${at}${clause === undefined ? '' : `:${clause}`}]`;

const checkTemplates = (record: RuleRecord, path: string, complain: Complain): void => {
  for (const field of ['message', 'advice'] as const) {
    const text = record[field];
    if (text === undefined) continue;
    try {
      parseTemplate(text);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      complain(`${path}.${field}`, error.message.replace(/。$/, ''));
    }
  }
};

const build = (record: RuleRecord, path: string, complain: Complain): Rule | null => {
  const check = expressionAt(record.check, `${path}.check`, complain);
  const when =
    record.when === undefined ? null : expressionAt(record.when, `${path}.when`, complain);
  if (!hasIndicator(record.at)) complain(`${path}.at`, `目录中没有代码${record.at}`);
  checkTemplates(record, path, complain);
  if (check === null || (record.when !== undefined && when === null)) return null;
  for (const [part, name] of [
    [check, 'check'],
    [when, 'when'],
  ] as const) {
    if (part === null) continue;
    checkCodes(part, `${path}.${name}`, complain);
    checkDeclared(part, `${path}.${name}`, complain);
  }
  if (check.node !== 'compare' && record.message === undefined) {
    complain(`${path}.message`, '不是比较式的关系须写明message');
  }
  for (const want of ['pass', 'fail']) {
    if (!record.examples.some((example) => example.want === want)) {
      complain(`${path}.examples`, `缺少${want === 'pass' ? '成立' : '不成立'}的例子`);
    }
  }
  const { id, title, severity, kind, basis, missing, at, advice } = record;
  const examples = record.examples.map(({ figures, want, declarations, difference }) => ({
    figures,
    want,
    ...(declarations === undefined ? {} : { declarations }),
    ...(difference === undefined ? {} : { difference }),
  }));
  return {
    id,
    instance: instanceOf(record),
    title,
    severity,
    kind,
    basis,
    when,
    check,
    missing,
    tolerance: toleranceOf(record.tolerance ?? 'exact'),
    at,
    message: record.message ?? null,
    advice,
    examples,
  };
};

/**
 * Checks and compiles rule files, each a name and a list of records.
 * @throws RuleError in Chinese naming every fault by path: `penalties[3].check`.
 */
export const loadRules = (files: Readonly<Record<string, unknown>>): readonly Rule[] => {
  const problems: string[] = [];
  const complain: Complain = (path, message) => void problems.push(`${path}：${message}`);
  const rules: Rule[] = [];
  const paths: string[] = [];
  const seen = new Map<string, string>();
  for (const [name, raw] of Object.entries(files)) {
    if (!Array.isArray(raw)) {
      complain(name, '应为列表');
      continue;
    }
    raw.forEach((record: unknown, index) => {
      const path = `${name}[${index}]`;
      const result = ruleSchema.safeParse(record);
      if (!result.success) {
        for (const issue of result.error.issues) {
          const at = issue.path.map((part) => `.${String(part)}`).join('');
          complain(`${path}${at}`, `格式不对（${issue.code}）`);
        }
        return;
      }
      const rule = build(result.data, path, complain);
      if (rule === null) return;
      const before = seen.get(rule.instance);
      if (before !== undefined) complain(path, `${rule.instance}与${before}重复`);
      seen.set(rule.instance, path);
      rules.push(rule);
      paths.push(path);
    });
  }
  for (const cycle of definitionCycles(rules)) {
    const places = cycle.map((index) => `${paths[index] ?? ''}（${rules[index]?.instance ?? ''}）`);
    complain(paths[cycle[0] ?? 0] ?? '', `合计互相包含成环：${places.join('→')}`);
  }
  if (problems.length > 0) throw new RuleError(problems);
  return rules;
};
