/** County, city and district: domain.md §5.1. */
export { overviewPlan } from './overview';
export { workPlan } from './work';
