import { RuleError, allRelations, allRules, exampleFindings, loadRelations } from '../../src/rules';
import type { SheetExample } from '../../src/rules';

const relations = allRelations();

/** G 17, B 7, C 18, D 4, E 6, F 2, P 6, A 8, H 4, I 8, J 1, K 5, L 2, Z 2, N 3, X 3. */
const sizes = { G: 17, B: 7, C: 18, D: 4, E: 6, F: 2, P: 6, A: 8, H: 4, I: 8, J: 1, K: 5, L: 2, Z: 2, N: 3, X: 3 }; // prettier-ignore

describe('the table of relations', () => {
  it('has every relation of the field once', () => {
    expect(relations).toHaveLength(96);
    const counts: Record<string, number> = {};
    for (const { id } of relations) counts[id.charAt(0)] = (counts[id.charAt(0)] ?? 0) + 1;
    expect(counts).toEqual(sizes);
    expect(new Set(relations.map(({ id }) => id)).size).toBe(96);
  });

  it.each(relations.map((relation) => [relation.id, relation] as const))(
    '%s has a carrier and a passing and a failing example',
    (_, { carried, clauses, examples, message }) => {
      expect(carried.length).toBeGreaterThan(0);
      if (carried.includes('clauses')) expect(clauses.length).toBeGreaterThan(0);
      else expect(message).not.toBeNull();
      const wants = [
        ...examples.map(({ want }) => want),
        ...clauses.flatMap((rule) => rule.examples.map(({ want }) => want)),
      ];
      expect(wants).toEqual(expect.arrayContaining(['pass', 'fail']));
    },
  );

  it.each(
    relations.filter(({ carried }) => carried.join() === 'clauses').map((each) => [each.id, each]),
  )('%s is as strict as its strictest clause', (_, relation) => {
    if (typeof relation === 'string') throw new TypeError(relation);
    const strictest = ['强制', '核实', '提示'].find((severity) =>
      relation.clauses.some((rule) => rule.severity === severity),
    );
    // B-04 and C-11 are only possible, so they ask less than the list allows.
    const wanted = relation.class.split('/')[0];
    const gentler: Readonly<Record<string, string>> = { 'B-04': '提示', 'C-11': '核实' };
    expect(strictest).toBe(gentler[relation.id] ?? wanted);
  });
});

const sheets = relations.flatMap(({ id, examples }) =>
  examples.flatMap((example, index) =>
    example.kind === 'sheet' ? [[`${id} 例${index + 1}`, id, example] as const] : [],
  ),
);

describe('worked examples of relations that are checked as a whole', () => {
  it.each(sheets)('%s', (_, id, example: SheetExample) => {
    const found = exampleFindings(id, example).filter(({ severity }) => severity !== '提示');
    expect(found.map(({ instance }) => instance)).toHaveLength(
      example.want === 'pass' ? 0 : Math.max(1, found.length),
    );
  });
});

describe('a table of relations', () => {
  const [first] = relations;
  const record = {
    id: first?.id,
    relation: '例',
    class: '强制',
    kind: '值域',
    basis: '例',
    carried: ['check'],
    missing: 'required',
    tolerance: 'exact',
    message: '例',
    examples: [
      { figures: { C04: '1' }, want: 'pass' },
      { figures: { C04: '-1' }, want: 'fail' },
    ],
  };

  const problems = (...records: readonly unknown[]): readonly string[] => {
    try {
      loadRelations(records, []);
      return [];
    } catch (error) {
      if (error instanceof RuleError) return error.problems;
      throw error;
    }
  };

  it('is accepted when complete', () => {
    expect(problems(record)).toEqual([]);
  });

  it.each([
    [{ class: '严重' }, 'relations[0].class'],
    [{ carried: [] }, 'relations[0].carried'],
    [{ carried: ['check', 'clauses'] }, '没有条文'],
    [{ carried: ['check', 'claims'] }, '缺少成立的文字例子'],
    [{ message: undefined }, 'message'],
    [{ examples: record.examples.slice(1) }, '缺少成立的表内例子'],
    [{ examples: record.examples.slice(0, 1) }, '缺少不成立的表内例子'],
  ])('with %j is refused', (change, word) => {
    expect(problems({ ...record, ...change }).join()).toContain(word);
  });

  it('names a relation listed twice and a clause that belongs to none', () => {
    expect(problems(record, record).join()).toContain('relations[1]：G-01与relations[0]重复');
    expect(() => loadRelations([], allRules())).toThrow('却有条文');
  });
});
