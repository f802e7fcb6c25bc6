/** The dispatcher: Rich API messages in, answers from the workbook model out. */
export { Host } from './host';
export type { Counters, Send } from './host';
