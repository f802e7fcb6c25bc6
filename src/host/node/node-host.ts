/** A workbook in Node that an add-in reaches through Microsoft's own library. */
import type { Counters } from '../dispatch';
import { Host } from '../dispatch';
import type { HostErrorCode, Workbook, WorkbookOptions } from '../model';
import { newWorkbook } from '../model';
import { openXlsx, saveXlsx } from '../xlsx';
import { officeGlobal } from './office-context';
import type { Bridge } from './office-library';
import { loadOfficeLibrary } from './office-library';

export interface NodeHostOptions extends WorkbookOptions {
  /** A file to open; absent, a new workbook with one empty sheet. */
  readonly xlsx?: Uint8Array;
}

export interface NodeHost {
  /** The library of this host, beside the one installed as a global. */
  readonly Excel: typeof Excel;
  /** The model, to look into and to act as the user. */
  readonly workbook: Workbook;
  readonly counters: Readonly<Counters>;
  resetCounters(): void;
  /** Makes the globals Excel, Office and OfficeExtension mean this host. Opening does it too. */
  install(): void;
  /** Lets the n-th coming request fail as a whole; 1 is the next. */
  failAt(n: number, code?: HostErrorCode, message?: string): void;
  /** Lets the n-th coming request fail at an action (0 first, -1 last); earlier actions stay done. */
  failActionAt(n: number, action: number, code?: HostErrorCode): void;
  /** While set, every request is refused, as when a cell is being edited. */
  cellEditMode: boolean;
  /** Runs an edit as the user, outside any request, and delivers the events it raises. */
  asUser<Result>(edit: (workbook: Workbook) => Result): Result;
  /**
   * Puts another workbook under the same library, which takes long to evaluate; counts and failures
   * asked for begin anew.
   */
  show(workbook: Workbook): void;
  save(): Promise<Uint8Array>;
  dispose(): Promise<void>;
}

interface Globals {
  Excel?: unknown;
  Office?: unknown;
  OfficeExtension?: unknown;
}

/** Opens a host and installs its globals. Throws UnreadableWorkbook when the file cannot be read. */
export async function openNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const { xlsx, ...workbookOptions } = options;
  let workbook = xlsx ? await openXlsx(xlsx, workbookOptions) : newWorkbook(workbookOptions);
  let host = new Host(workbook);
  let open = true;
  const bridge: Bridge = {
    // The answer comes in a later task, as it does from Excel.
    sendMessageToHost: (message) => {
      const asked = host;
      setTimeout(() => open && asked.receive(message), 0);
    },
  };
  const answer = (message: string): void => {
    if (open) bridge.onMessageFromHost?.(message);
  };
  host.connect(answer);
  const library = loadOfficeLibrary(bridge);
  const office = officeGlobal(library.Office);
  const globals = globalThis as Globals;
  const install = (): void => {
    globals.Excel = library.Excel;
    globals.Office = office;
    globals.OfficeExtension = library.OfficeExtension;
  };
  install();
  return {
    Excel: library.Excel,
    get workbook() {
      return workbook;
    },
    get counters() {
      return host.counters;
    },
    resetCounters: () => host.resetCounters(),
    install,
    failAt: (n, code, message) => host.failAt(n, code, message),
    failActionAt: (n, action, code) => host.failActionAt(n, action, code),
    get cellEditMode() {
      return workbook.cellEditMode;
    },
    set cellEditMode(on: boolean) {
      workbook.cellEditMode = on;
    },
    asUser: (edit) => {
      const result = workbook.as('user', () => edit(workbook));
      host.flushEvents();
      return result;
    },
    show: (shown) => {
      workbook = shown;
      host = new Host(shown);
      host.connect(answer);
    },
    save: () => saveXlsx(workbook),
    dispose: async () => {
      open = false;
      if (globals.Excel === library.Excel) {
        delete globals.Excel;
        delete globals.Office;
        delete globals.OfficeExtension;
      }
      await Promise.resolve();
    },
  };
}
