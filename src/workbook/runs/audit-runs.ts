import { runExcel } from '../excel-run';
import { RUNS_NAMESPACE, readRuns, runsText, withRun } from './runs-logic';
import type { AuditRun } from './runs-logic';

const partsOf = (context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection =>
  context.workbook.customXmlParts.getByNamespace(RUNS_NAMESPACE);

/** The parts that hold runs (one, or more after two people audited at once), with what they say. */
async function read(context: Excel.RequestContext): Promise<{
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly runs: readonly AuditRun[];
}> {
  const found = partsOf(context);
  found.load('items/id');
  await context.sync();
  const texts = found.items.map((part) => part.getXml());
  if (texts.length > 0) await context.sync();
  const runs = texts.flatMap(({ value }) => readRuns(value));
  return { parts: found.items, runs: [...runs].sort((one, two) => (one.at < two.at ? 1 : -1)) };
}

/**
 * The audits of this workbook, the latest first. At most two requests.
 * @throws WorkbookProblem
 */
export async function listRuns(): Promise<readonly AuditRun[]> {
  return runExcel(async (context) => (await read(context)).runs);
}

/**
 * Adds one audit to the record. At most three requests.
 * @returns all of them, the latest first.
 * @throws WorkbookProblem
 */
export async function recordRun(run: AuditRun): Promise<readonly AuditRun[]> {
  return runExcel(async (context) => {
    const { parts, runs } = await read(context);
    const all = withRun(run, runs);
    // The new part first: a request that breaks off leaves a run too many, never too few.
    context.workbook.customXmlParts.add(runsText(all));
    for (const part of parts) part.delete();
    await context.sync();
    return all;
  });
}
