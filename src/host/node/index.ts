/**
 * The embedded workbook in Node, for jest, the headless runner and the benchmarks.
 *
 *   const host = await openNodeHost();                    // or openNodeHost({ xlsx: bytes })
 *   await Excel.run(async (context) => { … });            // globals Excel, Office, OfficeExtension
 *   host.counters                                         // { requests, actions, requestBytes, … }
 *   host.resetCounters();
 *   host.failAt(1, 'GeneralException');                   // the next request fails as a whole
 *   host.failActionAt(1, -1);                             // it fails at its last action instead
 *   host.cellEditMode = true;                             // InvalidOperationInCellEditMode
 *   host.asUser((workbook) => …);                         // edits as the user; events are delivered
 *   host.show(copyWorkbook(host.workbook));               // another workbook under the same library
 *   const bytes = await host.save();                      // .xlsx, the same bytes for the same model
 *   await host.dispose();
 *
 * `host.workbook` is the model (see ../model): sheets, cells, names, validations and the rest. The
 * functions of ../model (`writeBlock`, `insertCells`, `renameSheet`, `sortRows`, …) act on it; they do
 * not check protection, the functions of its guard do. What the API does not have here answers
 * ApiNotFound and names itself. Several hosts can be open at once; the globals mean the one opened (or
 * installed) last.
 */
export { openNodeHost } from './node-host';
export type { NodeHost, NodeHostOptions } from './node-host';
export { projectRoot } from './project-root';
