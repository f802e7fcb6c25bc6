import { asProblem } from '../../workbook';
import type { ProblemCode } from '../../workbook';
import { openNodeHost } from '../node';
import type { NodeHost } from '../node';
import { UnreadableWorkbook } from '../xlsx';
import { readInput } from './files';
import { UnusableInput } from './unusable-input';

/**
 * Problems that come from what stands in the workbook. The others would, with no Excel on the other
 * side and nobody editing a cell, be faults of this program.
 */
const ofTheBook: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'no-template',
  'newer-template',
  'structure-protected',
  'protected',
  'password',
  'not-found',
  'exists',
  'too-large',
  'not-ready',
  'changed',
  'unknown-code',
  'not-asked',
]);

/**
 * Opens a workbook (a new one when no file is named), lets `act` use it through office.js and closes
 * it again. @throws UnusableInput with a sentence that names the file; whatever else is thrown is a
 * fault of the program.
 */
export async function withBook<Result>(
  file: string | null,
  act: (host: NodeHost) => Promise<Result>,
): Promise<Result> {
  const host = await open(file);
  try {
    return await act(host);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    const problem = asProblem(error);
    if (!ofTheBook.has(problem.code)) throw problem;
    throw new UnusableInput(file === null ? problem.message : `文件“${file}”：${problem.message}`);
  } finally {
    await host.dispose();
  }
}

async function open(file: string | null): Promise<NodeHost> {
  if (file === null) return openNodeHost();
  const xlsx = readInput(file);
  try {
    const host = await openNodeHost({ xlsx });
    for (const [sheet, cells] of host.workbook.passedOver)
      console.error(
        `提示：工作表“${sheet}”有 ${String(cells)} 个只有格式、没有内容的单元格没有读入，写出的文件里它们没有格式。`,
      );
    return host;
  } catch (error) {
    if (error instanceof UnreadableWorkbook)
      throw new UnusableInput(`文件“${file}”：${error.message}`);
    throw error;
  }
}
