/**
 * Notes and threaded comments. A note is a comment with a drawn box; a threaded comment has a note
 * standing in for it, whose author names the thread, for versions that know no threads.
 */
import { cellName } from '../../engine';
import type { Sheet } from '../../model';
import { toSpreadsheetString } from '../markup/spreadsheet-string';
import { element, escapeText, textElement, xmlDocument } from '../markup/write-xml';

interface Box {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly visible: boolean;
  readonly thread?: string;
}

/** What stands beside cells, in the order of cells; a cell has one box only. */
function boxesOf(sheet: Sheet): readonly Box[] {
  const threads = sheet.comments.map((comment) => ({
    ...comment,
    author: `tc=${comment.id}`,
    visible: false,
    thread: comment.id,
  }));
  const taken = new Set(threads.map(({ row, column }) => `${row},${column}`));
  const notes = sheet.notes.filter(({ row, column }) => !taken.has(`${row},${column}`));
  return [...threads, ...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

export const hasBoxes = (sheet: Sheet): boolean => boxesOf(sheet).length > 0;

export function commentsXml(sheet: Sheet): string {
  const boxes = boxesOf(sheet);
  const authors = [...new Set(boxes.map(({ author }) => author))];
  return xmlDocument(
    element(
      'comments',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
        'mc:Ignorable': 'xr',
        'xmlns:xr': 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision',
      },
      [
        element(
          'authors',
          {},
          authors.map((author) => textElement('author', author)),
        ),
        element(
          'commentList',
          {},
          boxes.map(({ row, column, author, content, thread }) =>
            element(
              'comment',
              {
                ref: cellName(row, column),
                authorId: authors.indexOf(author),
                shapeId: 0,
                'xr:uid': thread,
              },
              element('text', {}, element('r', {}, textElement('t', toSpreadsheetString(content)))),
            ),
          ),
        ),
      ],
    ),
  );
}

function shapeXml({ row, column, visible }: Box, number: number): string {
  const style = `position:absolute;width:144pt;height:79pt;visibility:${visible ? 'visible' : 'hidden'}`;
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 10].join(', ');
  const data = [
    element('x:MoveWithCells'),
    element('x:SizeWithCells'),
    element('x:Anchor', {}, anchor),
    element('x:AutoFill', {}, 'False'),
    element('x:Row', {}, String(row)),
    element('x:Column', {}, String(column)),
    visible ? element('x:Visible') : '',
  ];
  return element(
    'v:shape',
    {
      id: `_x0000_s${1024 + number}`,
      type: '#_x0000_t202',
      style,
      fillcolor: '#ffffe1',
      'o:insetmode': 'auto',
    },
    [
      element('v:fill', { color2: '#ffffe1' }),
      element('v:shadow', { on: 't', color: 'black', obscured: 't' }),
      element('v:path', { 'o:connecttype': 'none' }),
      element('v:textbox', { style: 'mso-direction-alt:auto' }),
      element('x:ClientData', { ObjectType: 'Note' }, data),
    ],
  );
}

/** The drawing of the boxes, in the old language that notes are still drawn in. */
export const boxesXml = (sheet: Sheet, sheetNumber: number): string =>
  element(
    'xml',
    {
      'xmlns:v': 'urn:schemas-microsoft-com:vml',
      'xmlns:o': 'urn:schemas-microsoft-com:office:office',
      'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
    },
    [
      element(
        'o:shapelayout',
        { 'v:ext': 'edit' },
        element('o:idmap', { 'v:ext': 'edit', data: sheetNumber }),
      ),
      element(
        'v:shapetype',
        {
          id: '_x0000_t202',
          coordsize: '21600,21600',
          'o:spt': 202,
          path: 'm,l,21600r21600,l21600,xe',
        },
        [
          element('v:stroke', { joinstyle: 'miter' }),
          element('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' }),
        ],
      ),
      ...boxesOf(sheet).map((box, index) => shapeXml(box, index + 1)),
    ],
  );

/** Everyone who comments, in the order met; the place in the list makes the id. */
export const peopleOf = (sheets: readonly Sheet[]): readonly string[] => [
  ...new Set(sheets.flatMap((sheet) => sheet.comments.map(({ author }) => author))),
];

const personId = (people: readonly string[], author: string): string =>
  `{00000000-0000-4000-9000-${String(people.indexOf(author) + 1).padStart(12, '0')}}`;

const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

export const peopleXml = (people: readonly string[]): string =>
  xmlDocument(
    element(
      'personList',
      { xmlns: THREADS },
      people.map((author) =>
        element('person', {
          displayName: author,
          id: personId(people, author),
          userId: author,
          providerId: 'None',
        }),
      ),
    ),
  );

export const threadsXml = (sheet: Sheet, people: readonly string[]): string =>
  xmlDocument(
    element(
      'ThreadedComments',
      { xmlns: THREADS },
      sheet.comments.map(({ id, row, column, author, content, resolved }) =>
        element(
          'threadedComment',
          // A date is expected; a fixed one, for the bytes must not depend on the hour.
          {
            ref: cellName(row, column),
            dT: '2000-01-01T00:00:00.00',
            personId: personId(people, author),
            id,
            done: resolved,
          },
          element('text', {}, escapeText(content)),
        ),
      ),
    ),
  );
