import type { UnreadableFile, UnreadableKind } from './types';

const SENTENCES: Readonly<Record<UnreadableKind, string>> = {
  empty: '文件是空的（0 字节）。请重新复制或下载这个文件，再选一次。',
  'not-a-workbook': '文件不是 Excel 工作簿。请选择扩展名为 .xlsx 的文件。',
  'old-xls': '文件是旧版 .xls 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选。',
  'binary-xlsb': '文件是二进制 .xlsb 格式。请用 Excel 打开，另存为 .xlsx 后再选。',
  'other-office-file': '文件是别的办公文档，不是 Excel 工作簿。请选择 .xlsx 文件。',
  encrypted:
    '工作簿设有打开密码，内容已加密，无法读取。请用 Excel 或 WPS 打开，取消密码并另存后再选。',
  damaged: '工作簿已损坏，无法读出。请用 Excel 的“打开并修复”修好另存，或换用备份。',
  'too-large':
    '工作簿解压后过大，没有打开，以免耗尽内存。请删去多余的工作表、图片或空白格式，另存后再选。',
};

export const unreadable = (kind: UnreadableKind): UnreadableFile => ({
  ok: false,
  kind,
  message: SENTENCES[kind],
});
