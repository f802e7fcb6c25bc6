import { WorkbookProblem } from './problem';
import type { ProblemCode } from './problem';

/**
 * Messages of Excel are localized, codes are not: branch on the code only
 * (application-specific error handling of the Excel API).
 */
const SENTENCES: Readonly<Record<string, readonly [code: ProblemCode, sentence: string]>> = {
  AccessDenied: [
    'protected',
    '没有写入：要写的单元格或工作表受保护。请在“审阅”中撤销工作表保护（如设了密码，请向设密码的人要），再按一次。',
  ],
  InvalidOperationInCellEditMode: [
    'cell-edit',
    '没有执行：正在编辑一个单元格。请按 Enter 结束编辑（放弃则按 Esc），再按一次。',
  ],
  ItemNotFound: [
    'not-found',
    '没有找到要用的工作表或单元格，可能刚被删除或改名。请在“填报”中按“检查并修复模板”，再按一次。',
  ],
  ItemAlreadyExists: [
    'exists',
    '工作簿里已有同名的工作表或名称。请再按一次；仍不行的，把同名的工作表改个名字。',
  ],
  RequestPayloadSizeLimitExceeded: [
    'too-large',
    '一次写入的内容太多，Excel 没有接受。请关闭其他工作簿后再按一次。',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    '一次读取的内容太多，Excel 没有返回。请删除报表各页多余的空行后再按一次。',
  ],
  ApiNotFound: [
    'api',
    '这个版本的 Excel 缺少所需功能。请使用 Excel 2021 或更新的版本，或改用导出的 .xlsx 模板填报。',
  ],
  NotImplemented: [
    'api',
    '这个版本的 Excel 缺少所需功能。请使用 Excel 2021 或更新的版本，或改用导出的 .xlsx 模板填报。',
  ],
  UnsupportedOperation: [
    'api',
    '这个工作簿或这种打开方式不支持所需操作。请另存为 .xlsx，在桌面版 Excel 中打开后再按一次。',
  ],
  InactiveWorkbook: [
    'other-workbook',
    '开着几个工作簿，当前的窗口不是这一个，没有执行。请点一下要填报的工作簿，再按一次。',
  ],
  InvalidSelection: [
    'other-workbook',
    '当前选中的不是单元格，或选中的在另一个工作簿里，没有执行。请点一下要填报的工作簿里的任一单元格，再按一次。',
  ],
  HostIsBusy: ['busy', 'Excel 正忙。请关闭打开的对话框，稍候再按一次。'],
  GeneralException: [
    'unknown',
    'Excel 没有完成这一步，原因不明。请再按一次；仍不行的，保存并重新打开工作簿后再试。',
  ],
};

const LOST: readonly [ProblemCode, string] = [
  'lost',
  '与 Excel 的连接中断，这一步没有做完。请再按一次，已写入的部分会被认出并补齐，不会重复。',
];

const PROTECTED_STRUCTURE: readonly [ProblemCode, string] = [
  'structure-protected',
  '没有插入：工作簿的结构受保护，不能新增工作表。请在“审阅”中点“保护工作簿”取消保护（如设了密码，请向设密码的人要），再按一次。原有内容没有改动。',
];

/** What office.js itself reports when no answer came from Excel. */
const NO_ANSWER = new Set([
  'ConnectionFailure',
  'Timeout',
  'RequestAborted',
  'ActivityLimitReached',
  'HostRestartNeeded',
  'InvalidOrTimedOutSessionToken',
]);

/** A code nobody has met: say so, and let the detail carry it. */
const UNKNOWN: readonly [ProblemCode, string] = [
  'unknown',
  'Excel 没有完成这一步。请再按一次；仍不行的，保存并重新打开工作簿后再试，并把下面的详细信息告诉维护人员。',
];

interface HostError {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

function hostError(error: unknown): HostError | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const { code } = error as { code: unknown };
  const message = 'message' in error ? String(error.message) : '';
  const info =
    'debugInfo' in error ? (error.debugInfo as { errorLocation?: unknown } | null) : null;
  return { code: String(code), message, location: String(info?.errorLocation ?? '') };
}

/** The problem a workbook with protected structure gives, found before anything is written. */
export function structureProtected(detail = ''): WorkbookProblem {
  return new WorkbookProblem(PROTECTED_STRUCTURE[0], PROTECTED_STRUCTURE[1], detail);
}

/** Any failure as one problem with a sentence; problems pass through. */
export function asProblem(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const found = hostError(error);
  if (found === null) {
    const detail = error instanceof Error ? error.message : String(error);
    return Object.assign(new WorkbookProblem(UNKNOWN[0], UNKNOWN[1], detail), { cause: error });
  }
  const detail = [found.code, found.message, found.location]
    .filter((part) => part !== '')
    .join(' · ');
  const known = Object.hasOwn(SENTENCES, found.code) ? SENTENCES[found.code] : undefined;
  const [code, sentence] = known ?? (NO_ANSWER.has(found.code) ? LOST : UNKNOWN);
  return Object.assign(new WorkbookProblem(code, sentence, detail), { cause: error });
}
