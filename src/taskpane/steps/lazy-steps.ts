import { lazy } from 'react';

const fill = () => import('./fill/fill-step');
const audit = () => import('./audit/audit-step');
const report = () => import('./report/report-step');

/** The steps come after the frame of the pane has been painted; each is a chunk of its own. */
export const steps = {
  fill: lazy(async () => ({ default: (await fill()).FillStep })),
  audit: lazy(async () => ({ default: (await audit()).AuditStep })),
  report: lazy(async () => ({ default: (await report()).ReportStep })),
} as const;

/** Fetches the steps that are not shown yet; a failure is told when the step is opened. */
export const warmSteps = (): void => {
  void Promise.allSettled([audit(), report()]);
};
