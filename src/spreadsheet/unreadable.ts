import type { Told } from '../catalog';
import type { UnreadableFile, UnreadableKind } from './types';

/** All kinds but the one whose sentence names a sheet. */
export type ToldKind = Exclude<UnreadableKind, 'part-missing'>;

const SENTENCES: Readonly<Record<ToldKind, Told>> = {
  empty: {
    zh: '文件是空的（0 字节）。请重新复制或下载这个文件，再选一次。',
    en: 'The file is empty (0 bytes). Copy or download it again and choose it once more.',
  },
  'not-a-workbook': {
    zh: '文件不是 Excel 工作簿。请选择扩展名为 .xlsx 的文件。',
    en: 'The file is no Excel workbook. Choose a file ending in .xlsx.',
  },
  'old-xls': {
    zh: '文件是旧版 .xls 格式（或 WPS 的 .et）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选。',
    en: 'The file is an old .xls (or .et of WPS). Open it in Excel or WPS, save it as .xlsx and choose that.',
  },
  'binary-xlsb': {
    zh: '文件是二进制 .xlsb 格式。请用 Excel 打开，另存为 .xlsx 后再选。',
    en: 'The file is a binary .xlsb. Open it in Excel, save it as .xlsx and choose that.',
  },
  'web-page': {
    zh: '文件是网页（.html、.mht），不是 Excel 工作簿，扩展名是 .xls 也一样。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选。',
    en: 'The file is a web page (.html, .mht) and no Excel workbook, even if it ends in .xls. Open it in Excel or WPS, save it as .xlsx and choose that.',
  },
  'xml-workbook': {
    zh: '文件是 XML 格式（如 XML 表格 2003）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选。',
    en: 'The file is in XML (such as XML Spreadsheet 2003). Open it in Excel or WPS, save it as .xlsx and choose that.',
  },
  'open-document': {
    zh: '文件是 OpenDocument 格式（如 .ods）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选。',
    en: 'The file is in OpenDocument format (such as .ods). Open it in Excel or WPS, save it as .xlsx and choose that.',
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
  doubled: {
    zh: '压缩包里有同名的两份内容，不能断定以哪一份为准，没有读取。请用 Excel 或 WPS 打开核对，另存后再选。',
    en: 'The file holds two contents of one name, and which of them counts would be a guess, so it was not read. Open it in Excel or WPS, check it, save it and choose it again.',
  },
  'too-large': {
    zh: '工作簿解压后过大，没有打开，以免耗尽内存。请删去多余的工作表、图片或空白格式，另存后再选。',
    en: 'Unpacked, the workbook is too large and was not opened, to spare the memory. Delete sheets, pictures or blank formats that are not needed, save it and choose it again.',
  },
};

export const unreadable = (kind: ToldKind): UnreadableFile => ({
  ok: false,
  kind,
  message: SENTENCES[kind],
});

/** A sheet the workbook lists and does not hold; read without it, its figures would pass for blank. */
export const partMissing = (sheet: string): UnreadableFile => ({
  ok: false,
  kind: 'part-missing',
  message: {
    zh: `工作簿里缺少工作表“${sheet.slice(0, 31)}”的内容，没有读取。请用 Excel 打开核对，另存后再选。`,
    en: `The workbook lacks the contents of the sheet "${sheet.slice(0, 31)}", so it was not read. Open it in Excel, check it, save it and choose it again.`,
  },
});
