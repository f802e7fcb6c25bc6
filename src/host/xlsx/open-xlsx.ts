/**
 * Opens an .xlsx into the workbook model. The parts are read here and not through exceljs 4.4.0,
 * whose reading loses what the model must keep: it turns numbers with a date format into dates,
 * takes LibreOffice's `true` for absent, lays out a validated column cell by cell, and drops names of
 * constants and sheets, threaded comments, custom XML and the order of conditional formats.
 */
import type { Visibility, WorkbookOptions } from '../model';
import { Sheet, Workbook } from '../model';
import type { Archive } from './container/archive';
import { openArchive } from './container/archive';
import { relationshipsOf } from './container/relationships';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from './markup/element-access';
import type { XmlElement } from './markup/read-xml';
import { XmlSyntaxError, readXml } from './markup/read-xml';
import { themeColors } from './read/colors';
import { readCustomXml } from './read/custom-xml';
import { readNames } from './read/names';
import { readPeople } from './read/notes';
import { readStructure } from './read/protection';
import { readCustomProperties, readProperties } from './read/properties';
import { readSharedStrings } from './read/shared-strings';
import type { BookParts } from './read/sheet';
import { fillSheet } from './read/sheet';
import { readStyles } from './read/styles';
import { UnreadableWorkbook } from './unreadable-workbook';
import { calculationWords, visibilityWords } from './vocabulary/words';

function readPart(archive: Archive, path: string): XmlElement | undefined {
  const text = archive.text(path);
  if (text === undefined) return undefined;
  try {
    return readXml(text);
  } catch (error) {
    if (error instanceof XmlSyntaxError) throw new UnreadableWorkbook('damaged', `部件 ${path}`);
    throw error;
  }
}

/** Fresh ids must not meet the ones that came with the file. */
function passIds(workbook: Workbook, taken: readonly string[]): void {
  const highest = taken
    .filter((id) => /^\{0{8}-0000-4000-8000-[0-9A-F]{12}\}$/.test(id))
    .sort()
    .at(-1);
  if (highest === undefined) return;
  for (let id = workbook.freshId(); id < highest;) id = workbook.freshId();
}

function readSheet(sheet: Sheet, path: string, book: BookParts): boolean {
  try {
    return fillSheet(sheet, path, book);
  } catch (error) {
    if (error instanceof XmlSyntaxError) throw new UnreadableWorkbook('damaged', `部件 ${path}`);
    throw error;
  }
}

function fill(workbook: Workbook, archive: Archive): void {
  const root = readPart(archive, archive.workbook);
  const relationships = relationshipsOf(archive, archive.workbook);
  const partOf = (kind: string): XmlElement | undefined => {
    const target = relationships.find((each) => each.kind === kind)?.target;
    return target === undefined ? undefined : readPart(archive, target);
  };
  const theme = themeColors(partOf('theme'));
  const book: BookParts = {
    archive,
    theme,
    styles: readStyles(partOf('styles'), theme),
    strings: readSharedStrings(partOf('sharedStrings')),
    people: readPeople(archive, relationships),
    date1904: booleanOf(childOf(root, 'workbookPr'), 'date1904'),
    passOver: (sheet) => {
      workbook.passedOver.set(sheet.name, (workbook.passedOver.get(sheet.name) ?? 0) + 1);
    },
    freshId: () => workbook.freshId(),
  };
  const listed = childrenOf(childOf(root, 'sheets'), 'sheet').map((item) => {
    const part = attributeOf(item, 'id') ?? '';
    const relationship = relationships.find(({ id }) => id === part);
    // Sheets of charts and macros are not worksheets and are passed over; those with the code of
    // macros from before 1997 have no part at all.
    if (part === '' || (relationship && relationship.kind !== 'worksheet')) return undefined;
    const name = attributeOf(item, 'name') ?? '';
    const sheet = new Sheet(workbook.freshId(), name);
    sheet.visibility = (visibilityWords.toModel(attributeOf(item, 'state')) ??
      'Visible') as Visibility;
    if (!relationship || !readSheet(sheet, relationship.target, book))
      throw new UnreadableWorkbook('damaged', `缺少工作表“${name}”的内容`);
    workbook.sheets.push(sheet);
    return sheet;
  });
  if (!root || !workbook.sheets.length) throw new UnreadableWorkbook('damaged', '没有工作表');

  workbook.names.push(...readNames(root, listed));
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  const visible = workbook.sheets.find((sheet) => sheet.visibility === 'Visible');
  const active = listed[numberOf(view, 'activeTab') ?? 0];
  workbook.activeSheetId = (active?.visibility === 'Visible' ? active : visible)?.id ?? '';
  workbook.structureProtection = readStructure(root);
  const mode = calculationWords.toModel(attributeOf(childOf(root, 'calcPr'), 'calcMode'));
  workbook.calculationMode = mode ?? 'Automatic';
  for (const [key, value] of readProperties(archive)) workbook.properties.set(key, value);
  workbook.customProperties.push(...readCustomProperties(archive));

  const { parts, state } = readCustomXml(archive, relationships, book.freshId);
  workbook.xmlParts.push(...parts);
  for (const [key, value] of state.settings) workbook.settings.set(key, value);
  for (const { name, properties, calculates } of state.sheets) {
    const sheet = workbook.sheetByName(name);
    if (!sheet) continue;
    sheet.enableCalculation = calculates;
    for (const [key, value] of Object.entries(properties)) sheet.customProperties.set(key, value);
  }
  const comments = workbook.sheets.flatMap((sheet) => sheet.comments.map(({ id }) => id));
  passIds(workbook, [...parts.map(({ id }) => id), ...comments]);
}

/**
 * The workbook a file holds. Throws UnreadableWorkbook, with a Chinese sentence, for a file that is
 * empty, encrypted, damaged, too large, of an older format, or no workbook at all.
 */
export async function openXlsx(
  bytes: Uint8Array,
  options: WorkbookOptions = {},
): Promise<Workbook> {
  const archive = openArchive(bytes);
  const workbook = new Workbook(options);
  try {
    workbook.as('file', () => fill(workbook, archive));
  } catch (error) {
    if (error instanceof XmlSyntaxError || error instanceof SyntaxError) {
      throw new UnreadableWorkbook('damaged', '部件的内容不完整');
    }
    throw error;
  }
  return workbook;
}
