import type { CheckStage, ReportText } from '../../claims';
import type { ReportSource } from '../report-services';
import { staged } from '../state/staged';
import { fileBytes } from './file-bytes';
import type { JobKind, Jobs, Results } from './jobs';

type Begins = (stage: CheckStage) => Promise<void>;

/** The rooms come with the first job of their kind. */
const claimsDoor = () => import('../../claims');

const textOf = async (source: ReportSource): Promise<ReportText> => {
  const { readReport, textReport } = await claimsDoor();
  return source.kind === 'file'
    ? readReport(await fileBytes(source.file))
    : textReport(source.text);
};

const JOBS: {
  readonly [Kind in JobKind]: (given: Jobs[Kind], begins: Begins) => Promise<Results[Kind]>;
} = {
  check: async ({ source, filing }, begins) => {
    const { checkInStages } = await claimsDoor();
    const report = await textOf(source);
    return staged(checkInStages(report, filing === null ? {} : { filing }), begins);
  },
  extract: async ({ source }) => {
    const { extractFigures } = await claimsDoor();
    return extractFigures(await textOf(source));
  },
  lastYear: async ({ file, filing }) => {
    const bytes = await fileBytes(file);
    return (await import('../../workbook')).readLastYear(bytes, filing);
  },
};

/**
 * Reads a file, or checks a text; the same beside the pane and within it.
 * @param begins waited for before each part of a check; what it throws ends the job
 * @throws with a `sentence` when the file cannot be read
 */
export const doJob = <Kind extends JobKind>(
  kind: Kind,
  given: Jobs[Kind],
  begins: Begins,
): Promise<Results[Kind]> => JOBS[kind](given, begins);
