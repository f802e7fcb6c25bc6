import type { Told } from '../catalog';
import type { UnreadableFile, UnreadableKind } from './types';

const SENTENCES: Readonly<Record<UnreadableKind, Told>> = {
  empty: {
    zh: '文件是空的（0 字节）。请重新复制或下载这个文件，再选一次。',
    en: 'The file is empty (0 bytes). Copy or download it again and choose it once more.',
  },
  'not-a-workbook': {
    zh: '文件不是 Excel 工作簿。请选择扩展名为 .xlsx 的文件。',
    en: 'The file is no Excel workbook. Choose a file ending in .xlsx.',
  },
  'old-xls': {
    zh: '文件是旧版 .xls 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选。',
    en: 'The file is an old .xls. Open it in Excel or WPS, save it as .xlsx and choose that.',
  },
  'binary-xlsb': {
    zh: '文件是二进制 .xlsb 格式。请用 Excel 打开，另存为 .xlsx 后再选。',
    en: 'The file is a binary .xlsb. Open it in Excel, save it as .xlsx and choose that.',
  },
  'other-office-file': {
    zh: '文件是别的办公文档，不是 Excel 工作簿。请选择 .xlsx 文件。',
    en: 'The file is another office document, not an Excel workbook. Choose an .xlsx file.',
  },
  encrypted: {
    zh: '工作簿设有打开密码，内容已加密，无法读取。请用 Excel 或 WPS 打开，取消密码并另存后再选。',
    en: 'The workbook has a password and is encrypted, so it cannot be read. Open it in Excel or WPS, remove the password, save it and choose it again.',
  },
  damaged: {
    zh: '工作簿已损坏，无法读出。请用 Excel 的“打开并修复”修好另存，或换用备份。',
    en: 'The workbook is damaged and cannot be read. Repair and save it with “Open and Repair” in Excel, or use a backup.',
  },
  'too-large': {
    zh: '工作簿解压后过大，没有打开，以免耗尽内存。请删去多余的工作表、图片或空白格式，另存后再选。',
    en: 'Unpacked, the workbook is too large and was not opened, to spare the memory. Delete sheets, pictures or blank formats that are not needed, save it and choose it again.',
  },
};

export const unreadable = (kind: UnreadableKind): UnreadableFile => ({
  ok: false,
  kind,
  message: SENTENCES[kind],
});
