/** Opens a host before each test and closes it after. */
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';

let current: NodeHost | undefined;

export function withHost(): () => NodeHost {
  beforeEach(async () => {
    current = await openNodeHost();
  });
  afterEach(async () => {
    await current?.dispose();
    current = undefined;
  });
  return () => {
    if (!current) throw new Error('no host is open');
    return current;
  };
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** The failure of a piece of work; 'none' as its code when it succeeds. */
export async function failureOf(
  work: (context: Excel.RequestContext) => Promise<void>,
): Promise<Failure> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return {
        code: error.code,
        message: error.message,
        location: error.debugInfo.errorLocation ?? '',
      };
    }
    throw error;
  }
  return { code: 'none', message: '', location: '' };
}

/** Values of a range on the active sheet, or of another by its address. */
export async function valuesAt(address: string, sheet?: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const home = sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    const range = home.getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

/** Writes a block from a corner of the active sheet. */
export async function put(address: string, values: (string | number | boolean)[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });
}
