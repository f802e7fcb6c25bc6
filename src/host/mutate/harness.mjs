// describe, it and their kin for one evaluation of a test file, as far as the pure suites use them.
import { bind } from 'jest-each';

/** A set of globals, and the tests that were declared through them in the order of the file. */
export function newHarness() {
  const tests = new Map();
  let scope = { titles: [], beforeAll: [], beforeEach: [], afterEach: [], outer: null };

  const describe = (title, body) => {
    const outer = scope;
    const titles = [...outer.titles, title];
    scope = { titles, beforeAll: [], beforeEach: [], afterEach: [], outer };
    body();
    scope = outer;
  };
  const it = (title, body) => {
    const name = [...scope.titles, title].join(' ');
    let id = name;
    for (let copy = 2; tests.has(id); copy += 1) id = `${name} #${copy}`;
    tests.set(id, { body, scope });
  };
  const skip = () => {};
  for (const declare of [describe, it]) {
    declare.each = bind(declare, false);
    declare.skip = Object.assign(() => {}, { each: () => skip });
  }
  const hook = (kind) => (body) => scope[kind].push(body);
  const globals = {
    describe,
    it,
    test: it,
    beforeAll: hook('beforeAll'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    afterAll: skip,
  };
  return { globals, tests };
}

/** The steps of one test in order; what is done once for a group is done before its first test. */
export function stepsOf({ body, scope }) {
  const scopes = [];
  for (let each = scope; each !== null; each = each.outer) scopes.unshift(each);
  const once = scopes.flatMap((each) => each.beforeAll.splice(0));
  return [
    ...once,
    ...scopes.flatMap(({ beforeEach }) => beforeEach),
    body,
    ...[...scopes].reverse().flatMap(({ afterEach }) => afterEach),
  ];
}
