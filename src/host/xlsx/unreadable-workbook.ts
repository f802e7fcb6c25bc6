/** Why a file could not be opened, as one error with a Chinese sentence for the person. */

export type UnreadableReason =
  | 'empty'
  | 'not-a-workbook'
  | 'old-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'damaged'
  | 'doubled'
  | 'no-workbook-part'
  | 'other-office-file'
  | 'too-long'
  | 'too-large';

const SENTENCES: Readonly<Record<UnreadableReason, string>> = {
  empty: '文件是空的（0 字节）。请重新复制或下载这个文件，再打开。',
  'not-a-workbook': '文件不是 Excel 工作簿。请选择扩展名为 .xlsx 的文件。',
  'old-xls': '文件是旧版 .xls 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  'binary-xlsb': '文件是二进制 .xlsb 格式。请用 Excel 打开，另存为 .xlsx 后再试。',
  encrypted:
    '工作簿设有打开密码，内容已加密。请用 Excel 或 WPS 输入密码打开，取消密码并另存后再试。',
  damaged: '工作簿已损坏，无法读出。请用 Excel 的“打开并修复”修好另存，或换用备份。',
  doubled:
    '压缩包里有同名的两个部件，不知道以哪一个为准，没有读取。请用 Excel 或 WPS 打开，核对各表后另存再试。',
  'no-workbook-part':
    '压缩包里没有工作簿（缺少 xl/workbook.xml）。请选择由 Excel 或 WPS 保存的 .xlsx 文件。',
  'other-office-file': '文件是别的办公文档，不是 Excel 工作簿。请选择 .xlsx 文件。',
  'too-long':
    '有一格的内容超过 Excel 一格能放的长度（文字 32767 字，公式 8192 字），Excel 打开时会截断，没有读取。请把这一格改短，另存后再试。',
  'too-large':
    '工作簿解压后过大，已停止打开，以免耗尽内存。请删去多余的工作表、图片或空白格式，另存后再试。',
};

/** A file `openXlsx` refuses. `message` says what is wrong and what to do; `detail` names the part. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly detail = '',
  ) {
    super(detail ? `${SENTENCES[reason]}（${detail}）` : SENTENCES[reason]);
    this.name = 'UnreadableWorkbook';
  }
}
