/** County, city and district. */
export { overviewPlan } from './overview';
export { workPlan } from './work';
