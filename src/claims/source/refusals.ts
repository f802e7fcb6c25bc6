import { told } from '../../catalog';
import type { Told } from '../../catalog';
import type { FileKind, packageKind, ZipFault } from '../../office-files';
import { UnreadableReport } from './unreadable';

/** A file of another kind: what it is, and how its text comes into the check. */
const saved = (zh: string, en: string): Told =>
  told(
    `这是${zh}，请在 Word 或 WPS 中打开，另存为 .docx 后再核对。`,
    `This is ${en}. Open it in Word or WPS, save it as .docx and check again.`,
  );

const otherThan = (zh: string, en: string): Told =>
  told(
    `这是${zh}，不是报告，请选择报告的 .docx 或 .txt 文件。`,
    `This is ${en}, not a report. Choose the .docx or .txt of the report.`,
  );

const pasted = (zh: string, en: string): Told =>
  told(
    `这是${zh}，不能直接核对，请选择报告的 .docx，或把正文复制出来粘贴核对。`,
    `This is ${en}, which cannot be checked as it is. Choose the .docx of the report, or copy its text and paste it.`,
  );

/** Files that are known by their first bytes and are neither .docx nor plain text. */
export const OTHER_KINDS: Readonly<Record<Exclude<FileKind, 'zip' | 'text'>, Told>> = {
  empty: told('文件是空的，请选择有正文的报告。', 'The file is empty. Choose a report with text.'),
  encrypted: told(
    '这个文件加了密码，请在 Word 或 WPS 中取消密码（另存为不加密的 .docx）后再核对。',
    'This file has a password. Remove it in Word or WPS (save as an unencrypted .docx) and check again.',
  ),
  'old-word': saved(
    '旧格式的 Word 文档（.doc，或 WPS 的 .wps）',
    'an old Word document (.doc, or .wps of WPS)',
  ),
  'old-excel': otherThan(
    '旧格式的表格文件（.xls，或 WPS 的 .et）',
    'an old workbook (.xls, or .et of WPS)',
  ),
  'old-powerpoint': otherThan('演示文稿（.ppt、.dps）', 'a presentation (.ppt, .dps)'),
  'other-compound': saved('旧格式的 Office 或 WPS 文件', 'an old file of Office or WPS'),
  rtf: saved('RTF 文件（.rtf）', 'an RTF file (.rtf)'),
  mht: saved('单个文件网页（.mht）', 'a web page in one file (.mht)'),
  html: saved('网页文件（.html）', 'a web page (.html)'),
  xml: saved('XML 文件（如 Word 2003 XML、UOF）', 'an XML file (such as Word 2003 XML or UOF)'),
  pdf: pasted('PDF 文件', 'a PDF file'),
  picture: pasted('图片', 'a picture'),
  rar: told(
    '这是压缩包（.rar 或 .7z），请解压后选择报告的 .docx 或 .txt 文件。',
    'This is an archive (.rar or .7z). Unpack it and choose the .docx or .txt of the report.',
  ),
};

type Package = Exclude<ReturnType<typeof packageKind>, 'docx' | null>;

const OTHER_PACKAGES: Readonly<Record<Package, Told>> = {
  xlsx: otherThan('Excel 工作簿（.xlsx），不是 Word 文档', 'an Excel workbook (.xlsx)'),
  xlsb: otherThan('Excel 工作簿（.xlsb），不是 Word 文档', 'an Excel workbook (.xlsb)'),
  pptx: otherThan('演示文稿或绘图文件，不是 Word 文档', 'a presentation or a drawing'),
  ofd: pasted('OFD 版式文件（.ofd）', 'a fixed-layout OFD file (.ofd)'),
  'open-document': saved('OpenDocument 文件（如 .odt）', 'an OpenDocument file (such as .odt)'),
};

/** A package that is no .docx. */
export const foreignPackage = (kind: ReturnType<typeof packageKind>): UnreadableReport =>
  new UnreadableReport(
    kind === null || kind === 'docx'
      ? told(
          '这个文件不是 Word 文档（.docx），请选择报告的 .docx 或 .txt 文件。',
          'This file is not a Word document (.docx). Choose the .docx or .txt of the report.',
        )
      : OTHER_PACKAGES[kind],
  );

export const INCOMPLETE = told(
  '文件内容不完整（正文在中间断开，或写得不合 XML 的规则），请重新取得完好的 .docx 后再核对。',
  'The file is incomplete (the text breaks off, or breaks the rules of XML). Get an intact .docx and check again.',
);

/** What keeps a package from being opened, in words. */
export const packageFault = ({ kind, part }: ZipFault): UnreadableReport => {
  const words: Readonly<Record<ZipFault['kind'], Told>> = {
    damaged: told(
      '文件已损坏，不能解开，请重新取得完好的 .docx 后再核对。',
      'The file is damaged and cannot be opened. Get an intact .docx and check again.',
    ),
    'too-large': told(
      '文件解开后异常地大（超过64MB），为安全起见没有读取，请检查文件来源，或把正文粘贴出来核对。',
      'Unpacked, the file is unusually large (over 64 MB), so for safety it was not read. Check where it is from, or paste the text instead.',
    ),
    locked: OTHER_KINDS.encrypted,
    doubled: told(
      `文件里有两份“${part.slice(0, 60)}”，不能断定以哪一份为准，没有读取，请在 Word 或 WPS 中打开、另存一份后再核对。`,
      `The file holds "${part.slice(0, 60)}" twice, and which of them counts would be a guess, so it was not read. Open it in Word or WPS, save a copy and check that.`,
    ),
  };
  return new UnreadableReport(words[kind]);
};
