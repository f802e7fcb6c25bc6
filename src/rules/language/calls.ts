import type { Expression } from '../types';
import type { Cursor } from './cursor';
import { parseReferences } from './reference';
import { sortOf } from './sort-of';

type Parse = (cursor: Cursor) => Expression;

const FUNCTIONS = 'sum、max、min、abs、zero、filled、blank、choose、declared';

const number = (cursor: Cursor, whole: Parse): Expression => {
  const { offset } = cursor.current;
  const expression = whole(cursor);
  return sortOf(expression) === 'number'
    ? expression
    : cursor.refuse('一个数（代码、数字或算式）', offset);
};

/** A range `C11..C24` is only sugar: the tree holds each code. */
const listed = (cursor: Cursor, whole: Parse): readonly Expression[] => {
  const of: Expression[] = [];
  do {
    if (cursor.current.kind === 'code' && cursor.rangeAhead()) of.push(...parseReferences(cursor));
    else of.push(number(cursor, whole));
  } while (cursor.take(','));
  return of;
};

/** `filled(A, B)` asks whether any is filled, `blank(A, B)` whether all are blank. */
const presence = (cursor: Cursor, node: 'filled' | 'blank'): Expression => {
  const of: Expression[] = [];
  do {
    of.push(...parseReferences(cursor).map(({ code, period }) => ({ node, code, period })));
  } while (cursor.take(','));
  const [first] = of;
  if (first !== undefined && of.length === 1) return first;
  return { node: node === 'filled' ? 'or' : 'and', of };
};

const choose = (cursor: Cursor, whole: Parse): Expression => {
  const of = cursor.expectKind('name', '口径声明的名称（如licences）');
  const cases: Record<string, Expression> = {};
  let sort: string | null = null;
  while (cursor.take(',')) {
    const { offset } = cursor.current;
    const value = cursor.expectKind('name', '声明的值（如decision）');
    if (Object.hasOwn(cases, value)) cursor.refuse('未用过的声明值', offset);
    cursor.expect(':');
    const start = cursor.current.offset;
    const chosen = whole(cursor);
    if (sort !== null && sortOf(chosen) !== sort) cursor.refuse('与前面各项同类的式子', start);
    sort = sortOf(chosen);
    cases[value] = chosen;
  }
  if (sort === null) cursor.refuse('“,”和至少一种情形');
  return { node: 'choose', of, cases };
};

/** One call by its function name; anything else is refused. */
export const parseCall = (cursor: Cursor, whole: Parse): Expression => {
  const { offset } = cursor.current;
  const name = cursor.expectKind('name', '函数名');
  const inside = (): Expression => {
    switch (name) {
      case 'sum':
      case 'max':
      case 'min':
        return { node: name, of: listed(cursor, whole) };
      case 'abs':
      case 'zero':
        return { node: name, of: number(cursor, whole) };
      case 'filled':
      case 'blank':
        return presence(cursor, name);
      case 'choose':
        return choose(cursor, whole);
      case 'declared': {
        const of = cursor.expectKind('name', '口径声明的名称（如court）');
        cursor.expect(',');
        return { node: 'declared', of, value: cursor.expectKind('name', '声明的值（如in）') };
      }
      default:
        return cursor.refuse(`函数${FUNCTIONS}之一`, offset);
    }
  };
  if (!/^(?:sum|max|min|abs|zero|filled|blank|choose|declared)$/.test(name)) {
    cursor.refuse(`函数${FUNCTIONS}之一`, offset);
  }
  cursor.expect('(');
  const expression = inside();
  cursor.expect(')');
  return expression;
};
