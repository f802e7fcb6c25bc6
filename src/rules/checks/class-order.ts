import { codesOf, indicator, numberOf, pack } from '../../catalog';
import { declarationTitles } from '../../catalog';
import { makeFinding } from '../finding';
import type { Check } from './check';

/** The leaves of Article 9. */
const isClass = (code: string): boolean => indicator(code).part === 'C04' && /^C[12]\d$/.test(code);

/**
 * C-02: where a case counts in its heaviest class only, which class that is differs by province; the
 * order has to be declared once classes are filled.
 */
export const classOrder: Check = (filing) => {
  const { counting, classOrder: order } = filing.declarations;
  if (counting !== 'one-class' || order !== null) return [];
  const filled = codesOf(pack(filing.pack)).filter(
    (code) => isClass(code) && (numberOf(filing, code, 'cur')?.numerator ?? 0n) > 0n,
  );
  // One class alone cannot be in the wrong order.
  if (filled.length < 2) return [];
  return [
    makeFinding(filing, {
      rule: 'C-02',
      about: 'cover',
      severity: '强制',
      title: '归类次序须声明',
      message: `填有${filled.length}个处罚种类，并声明一宗只计一类，而封面上的“${declarationTitles.classOrder.zh}”尚未声明；各省“最重”的次序不同，请按所用样式选定。`,
      said: {
        form: 'C-02',
        parts: { count: String(filled.length), order: { declarations: ['classOrder'] } },
      },
      cells: filled.map((code) => ({ code, period: 'cur' })),
      basis: '“最重”一类的次序各省不同，须随样式',
      group: 'declaration:classOrder',
    }),
  ];
};
