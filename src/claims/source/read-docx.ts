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

const ASIDE: Readonly<Record<string, Told>> = {
  footnotes: told('脚注', 'footnotes'),
  endnotes: told('尾注', 'endnotes'),
  header: told('页眉', 'headers'),
  footer: told('页脚', 'footers'),
};

/** A number that something is said of; the page's own number is none. */
const saysANumber = (text: string): boolean =>
  text
    .split('\n')
    .map((line) => line.replace(/第\s*\d+\s*页|共\s*\d+\s*页/g, ''))
    .some((line) => /\d/.test(line) && /[\u4e00-\u9fff]/.test(line));

/** Parts beside the text that hold numbers and are not read: 脚注, 页眉 … each named once. */
const asideWithNumbers = (zip: Zip, main: string): readonly Told[] => {
  const kinds = new Set<string>();
  try {
    for (const { kind, target } of relationshipsOf(zip, main)) {
      if (!Object.hasOwn(ASIDE, kind) || kinds.has(kind)) continue;
      if (saysANumber(documentText(zip.text(target) ?? '').text)) kinds.add(kind);
    }
  } catch (fault) {
    if (!(fault instanceof MalformedXml)) throw fault;
  }
  return Object.entries(ASIDE).flatMap(([kind, name]) => (kinds.has(kind) ? [name] : []));
};

const notRead = (aside: readonly Told[]): Told =>
  told(
    `文档的${aside.map(({ zh }) => zh).join('、')}里有数字：没有读取，也没有核对，请自行核对。`,
    `There are numbers in the ${aside.map(({ en }) => en).join(', ')}: they were neither read nor checked. Please check them yourself.`,
  );

interface Noticed {
  readonly struck: boolean;
  readonly aside: readonly Told[];
  readonly tracked: boolean;
  readonly comments: boolean;
  readonly pictures: number;
  /** The document carries the list of its numbers, and none of their controls. */
  readonly lost: boolean;
}

const notesOn = ({
  tracked,
  struck,
  aside,
  comments,
  pictures,
  lost,
}: Noticed): readonly Told[] => [
  ...(struck
    ? [
        told(
          '文档中有加删除线或隐藏的文字：不作为正文，没有核对。',
          'The document has text that is struck through or hidden: it is not taken as text and was not checked.',
        ),
      ]
    : []),
  ...(aside.length > 0 ? [notRead(aside)] : []),
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
  const { text, controls, tracked, pictures, struck } = documentText(xml);
  const aside = asideWithNumbers(zip, main);
  const drafted = draftedFigures(zip);
  const lost = drafted.length > 0 && !controls.some(({ tag }) => tag.startsWith('nb|'));
  return {
    text,
    controls: lost ? reboundControls(text, drafted) : controls,
    drafted,
    notes: notesOn({ tracked, struck, aside, comments: hasComments(zip, main), pictures, lost }),
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
