import { WorkbookProblem, asProblem } from '../../src/workbook';

describe('problems', () => {
  it('turns every known code of Excel into what, why and what next', () => {
    const cases: readonly (readonly [code: string, expected: string, said: RegExp])[] = [
      ['AccessDenied', 'protected', /受保护.*撤销工作表保护/],
      ['InvalidOperationInCellEditMode', 'cell-edit', /按 Enter/],
      ['ItemNotFound', 'not-found', /检查并修复模板/],
      ['ItemAlreadyExists', 'exists', /同名/],
      ['ApiNotFound', 'api', /Excel 2021/],
      ['RequestPayloadSizeLimitExceeded', 'too-large', /太多/],
      ['InactiveWorkbook', 'other-workbook', /再按一次/],
      ['GeneralException', 'unknown', /再按一次/],
      ['Timeout', 'lost', /连接中断/],
      ['SomethingNew', 'unknown', /再按一次/],
    ];
    for (const [code, expected, said] of cases) {
      const error = {
        code,
        message: 'The host said so.',
        debugInfo: { errorLocation: 'Range.values' },
      };
      const problem = asProblem(error);
      expect(problem).toBeInstanceOf(WorkbookProblem);
      expect(problem.code).toBe(expected);
      expect(problem.sentence).toMatch(said);
      expect(problem.detail).toBe(`${code} · The host said so. · Range.values`);
    }
  });

  it('passes its own problems through and does not guess about errors that are not Excel’s', () => {
    const own = new WorkbookProblem('read-back', '没有写进去。');
    expect(asProblem(own)).toBe(own);
    expect(asProblem(new TypeError('x is undefined'))).toMatchObject({
      code: 'unknown',
      detail: 'x is undefined',
    });
    expect(asProblem('stopped')).toMatchObject({ code: 'unknown', detail: 'stopped' });
  });
});
