import { asProblem } from './problem-map';

/**
 * The one place that enters Excel: every act on the workbook runs through here, so that every failure
 * leaves it as a `WorkbookProblem` with a sentence for the person.
 * @throws WorkbookProblem
 */
export async function runExcel<Result>(
  act: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run(act);
  } catch (error) {
    throw asProblem(error);
  }
}
