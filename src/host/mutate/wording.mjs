// What is not mutated, and why.

const decides = new Set(['ConditionalExpression', 'LogicalExpression', 'ArrowFunctionExpression']);

/** Whether a template has a decision inside it: that is mutated though the words are not. */
const hasDecision = ({ expressions = [] }) =>
  expressions.some(({ type, arguments: given = [] }) =>
    [type, ...given.map((each) => each.type)].some((each) => decides.has(each)),
  );

/** A literal that is a sentence or part of one, not a word of a table or a key. */
const isSentence = ({ type, value, quasis = [] }) => {
  if (type === 'StringLiteral')
    return /\p{Script=Han}/u.test(value) && /[，。；：“”！？]/.test(value);
  return (
    type === 'TemplateLiteral' && quasis.some((each) => /\p{Script=Han}/u.test(each.value.raw))
  );
};

/**
 * Words that only a person reads. How the product's sentences read is held by the suites of both
 * languages (most of them with the workbook open, which are too slow to be run per mutant), and what
 * a programming error says is no behaviour.
 */
export const wording = {
  shouldIgnore({ node, parentPath }) {
    const thrown = node.type === 'NewExpression' && parentPath?.node.type === 'ThrowStatement';
    if (thrown && /^(Range|Type)?Error$/.test(node.callee.name)) return 'what an error says';
    return isSentence(node) && !hasDecision(node) ? 'wording' : undefined;
  },
};
