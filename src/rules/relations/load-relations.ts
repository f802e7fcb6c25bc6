import type { Rule } from '../rule';
import { RuleError } from '../rule-error';
import type { ClaimExample, Relation, SheetExample } from './relation';
import { relationSchema } from './relation-schema';
import type { RelationRecord } from './relation-schema';

type Example = NonNullable<RelationRecord['examples']>[number];

const exampleOf = (example: Example): SheetExample | ClaimExample =>
  'claim' in example
    ? {
        kind: 'claim',
        claim: example.claim,
        figures: example.figures,
        year: example.year ?? 2024,
        level: example.level ?? 'county',
        want: example.want,
      }
    : {
        kind: 'sheet',
        pack: example.pack ?? 'county',
        figures: example.figures,
        declarations: example.declarations ?? {},
        cover: example.cover ?? {},
        notes: example.notes ?? {},
        rows: example.rows ?? [],
        texts: example.texts ?? {},
        units: example.units ?? [],
        about: example.about ?? null,
        want: example.want,
      };

/** What one record lacks for the way it says it is checked. */
const faults = (record: RelationRecord, clauses: readonly Rule[]): readonly string[] => {
  const { carried, examples = [] } = record;
  const own = carried.some((carrier) => carrier !== 'clauses');
  const found: string[] = [];
  if (carried.includes('clauses') !== clauses.length > 0) {
    found.push(clauses.length > 0 ? '有条文而未写明由clauses审核' : '写明由clauses审核而没有条文');
  }
  if (own && [record.missing, record.tolerance, record.message].includes(undefined)) {
    found.push('须写明missing、tolerance、message');
  }
  const kinds: readonly (readonly ['check' | 'claims', boolean, string])[] = [
    ['check', false, '表内'],
    ['claims', true, '文字'],
  ];
  for (const [carrier, prose, word] of kinds) {
    if (!carried.includes(carrier)) continue;
    const mine = examples.filter((example) => 'claim' in example === prose);
    for (const want of ['pass', 'fail']) {
      if (!mine.some((example) => example.want === want)) {
        found.push(`缺少${want === 'pass' ? '成立' : '不成立'}的${word}例子`);
      }
    }
  }
  return found;
};

/**
 * Checks the table of relations and joins each with its clauses.
 * @throws RuleError in Chinese naming every fault by path: `relations[3].class`.
 */
export const loadRelations = (raw: unknown, rules: readonly Rule[]): readonly Relation[] => {
  if (!Array.isArray(raw)) throw new RuleError(['relations：应为列表']);
  const problems: string[] = [];
  const seen = new Map<string, string>();
  const relations = raw.flatMap((record: unknown, index): readonly Relation[] => {
    const path = `relations[${index}]`;
    const result = relationSchema.safeParse(record);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const at = issue.path.map((part) => `.${String(part)}`).join('');
        problems.push(`${path}${at}：格式不对（${issue.code}）`);
      }
      return [];
    }
    const { data } = result;
    const before = seen.get(data.id);
    if (before !== undefined) problems.push(`${path}：${data.id}与${before}重复`);
    seen.set(data.id, path);
    const clauses = rules.filter(({ id }) => id === data.id);
    problems.push(...faults(data, clauses).map((fault) => `${path}（${data.id}）：${fault}`));
    const { id, relation, kind, basis, carried, missing, tolerance, message } = data;
    return [
      {
        id,
        relation,
        class: data.class,
        kind,
        basis,
        carried,
        missing: missing ?? null,
        tolerance: tolerance ?? null,
        message: message ?? null,
        clauses,
        examples: (data.examples ?? []).map(exampleOf),
      },
    ];
  });
  const orphans = [...new Set(rules.map(({ id }) => id))].filter((id) => !seen.has(id));
  if (orphans.length > 0) problems.push(`关系表中没有${orphans.join('、')}，却有条文`);
  if (problems.length > 0) throw new RuleError(problems);
  return relations;
};
