import { told } from '../../catalog';
import type { Told } from '../../catalog';
import {
  MalformedXml,
  openZip,
  packageKind,
  relationshipsOf,
  xmlTokens,
  ZipFault,
} from '../../office-files';
import type { Zip } from '../../office-files';
import type { ReportText } from '../types';
import { documentText } from './document-text';
import { draftedFigures } from './figure-list';
import { reboundControls } from './rebind';
import { foreignPackage, INCOMPLETE, packageFault } from './refusals';
import { UnreadableReport } from './unreadable';

/** Bytes all parts read may unpack to; a report of hundreds of pages has a few MB. */
const LIMIT = 64 * 1024 * 1024;

const ROOT = '';
const USUAL = 'word/document.xml';

/** The main part: the one the package points to, else where it usually is. */
const mainPart = (zip: Zip): string => {
  try {
    const named = relationshipsOf(zip, ROOT).find(({ kind }) => kind === 'officeDocument')?.target;
    return named !== undefined && zip.has(named) ? named : USUAL;
  } catch (fault) {
    if (fault instanceof MalformedXml) return USUAL;
    throw fault;
  }
};

const hasComments = (zip: Zip, main: string): boolean => {
  try {
    for (const { name } of xmlTokens(zip.text(main.replace(/[^/]*$/, 'comments.xml')) ?? ''))
      if (name === 'comment') return true;
  } catch (fault) {
    if (!(fault instanceof MalformedXml)) throw fault;
  }
  return false;
};

interface Noticed {
  readonly tracked: boolean;
  readonly comments: boolean;
  readonly pictures: number;
  /** The document carries the list of its numbers, and none of their controls. */
  readonly lost: boolean;
}

const notesOn = ({ tracked, comments, pictures, lost }: Noticed): readonly Told[] => [
  ...(tracked
    ? [
        told(
          '文档中有未接受的修订：按全部接受后的文字核对。',
          'The document has tracked changes: checked as if all were accepted.',
        ),
      ]
    : []),
  ...(comments
    ? [
        told(
          '文档中有批注：批注里的文字不核对。',
          'The document has comments: their text is not checked.',
        ),
      ]
    : []),
  ...(pictures > 0
    ? [
        told(
          `文档中有${pictures}处图片或图形：其中的数字不能读取，没有核对。`,
          `The document has ${pictures} pictures or drawings: numbers in them cannot be read and were not checked.`,
        ),
      ]
    : []),
  ...(lost
    ? [
        told(
          '文档中的数字控件已丢失：未改动的段落按文档自带的数字清单对应，其余按文字对应。',
          'The controls of the numbers are lost: paragraphs left as they were are matched by the list the document carries, the others by their words.',
        ),
      ]
    : []),
];

const readParts = (zip: Zip): ReportText => {
  const main = mainPart(zip);
  const xml = zip.text(main);
  if (xml === undefined || packageKind(zip) === 'xlsx') throw foreignPackage(packageKind(zip));
  const { text, controls, tracked, pictures } = documentText(xml);
  const drafted = draftedFigures(zip);
  const lost = drafted.length > 0 && !controls.some(({ tag }) => tag.startsWith('nb|'));
  return {
    text,
    controls: lost ? reboundControls(text, drafted) : controls,
    drafted,
    notes: notesOn({ tracked, comments: hasComments(zip, main), pictures, lost }),
  };
};

/**
 * The text of a .docx with its controls, its own list of figures, and what a reader should know of it.
 * @throws UnreadableReport for damaged, doubled, encrypted or oversized files and other packages
 */
export const readDocx = (bytes: Uint8Array): ReportText => {
  try {
    return readParts(openZip(bytes, LIMIT));
  } catch (fault) {
    if (fault instanceof ZipFault) throw packageFault(fault);
    if (fault instanceof MalformedXml) throw new UnreadableReport(INCOMPLETE);
    throw fault;
  }
};
