/** Excel.Comment: threaded comments, without replies. */
import type { Comment, Sheet, Workbook } from '../../model';
import { HostError, itemNotFound, requireAllowed } from '../../model';
import { splitSheet } from '../../engine';
import { booleanArgument, integerArgument, stringArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import type { Session } from '../session';
import { rangeType } from './range';
import { areaNamed } from './worksheet';

interface CommentHandle {
  readonly sheet: Sheet;
  readonly id: string;
}

interface CommentOwner {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;
}

function comment({ sheet, id }: CommentHandle): Comment {
  const found = sheet.comments.find((each) => each.id === id);
  if (!found) throw itemNotFound('批注已不存在。');
  return found;
}

function change(handle: CommentHandle, part: Partial<Comment>, session: Session): void {
  const { sheet } = handle;
  const before = comment(handle);
  sheet.comments = sheet.comments.map((each) => (each === before ? { ...each, ...part } : each));
  session.workbook.changed({ type: 'notes', sheet: sheet.id });
}

const commentType: ObjectType<CommentHandle> = defineType<CommentHandle>({
  name: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: read(({ id }) => id),
    AuthorName: read((handle) => comment(handle).author),
    AuthorEmail: read(() => ''),
    ContentType: read(() => 'Plain'),
    Content: {
      get: (handle) => comment(handle).content,
      set: (handle, value, session) =>
        change(handle, { content: stringArgument(value, 'content') }, session),
    },
    Resolved: {
      get: (handle) => comment(handle).resolved,
      set: (handle, value, session) =>
        change(handle, { resolved: booleanArgument(value, 'resolved') }, session),
    },
  },
  methods: {
    Delete: (handle, _, session) => {
      const gone = comment(handle);
      handle.sheet.comments = handle.sheet.comments.filter((each) => each !== gone);
      session.workbook.changed({ type: 'notes', sheet: handle.sheet.id });
      return null;
    },
    GetLocation: (handle, _, session) => {
      const { row, column } = comment(handle);
      const area = { top: row, left: column, bottom: row, right: column };
      return rangeType(session.cells(handle.sheet, area));
    },
  },
});

const handles = ({ workbook, sheet }: CommentOwner): readonly CommentHandle[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((each) =>
    each.comments.map(({ id }) => ({ sheet: each, id })),
  );

/** The one cell an argument means: a Range or an address, with its sheet before it if need be. */
function cell(owner: CommentOwner, value: unknown, session: Session) {
  const range = rangeType.targetOf(value);
  if (range) return { sheet: range.sheet, row: range.area.top, column: range.area.left };
  const text = stringArgument(value, 'cellAddress');
  const { sheet: written } = splitSheet(text);
  const named = written === undefined ? owner.sheet : owner.workbook.sheetByName(written);
  const sheet = named ?? owner.workbook.activeSheet;
  const { top, left } = areaNamed(session, sheet, text);
  return { sheet, row: top, column: left };
}

export const commentCollectionType: ObjectType<CommentOwner> = defineType<CommentOwner>({
  name: 'CommentCollection',
  scalars: {},
  items: (owner) => handles(owner).map((handle) => commentType(handle)),
  item: (owner, key) => {
    const found = handles(owner).find(({ id }) => id === key);
    if (!found) throw itemNotFound('没有这条批注。');
    return commentType(found);
  },
  methods: {
    Add: (owner, [address, content], session) => {
      const { sheet, row, column } = cell(owner, address, session);
      requireAllowed(sheet, 'allowEditObjects');
      if (sheet.comments.some((each) => each.row === row && each.column === column)) {
        throw new HostError('InvalidArgument', '这个单元格已有批注。');
      }
      const id = session.workbook.freshId();
      const text = stringArgument(content, 'content');
      const fresh: Comment = { id, row, column, author: '', content: text, resolved: false };
      sheet.comments = [...sheet.comments, fresh];
      session.workbook.changed({ type: 'notes', sheet: sheet.id });
      return commentType({ sheet, id });
    },
    GetCount: (owner) => handles(owner).length,
    GetItemAt: (owner, [index]) => {
      const found = handles(owner)[integerArgument(index, 'index')];
      if (!found) throw itemNotFound('没有这条批注。');
      return commentType(found);
    },
    GetItemByCell: (owner, [address], session) => {
      const { sheet, row, column } = cell(owner, address, session);
      const found = sheet.comments.find((each) => each.row === row && each.column === column);
      if (!found) throw itemNotFound('这个单元格没有批注。');
      return commentType({ sheet, id: found.id });
    },
    GetItemOrNullObject: (owner, [key]) => {
      const found = handles(owner).find(({ id }) => id === key);
      return found ? commentType(found) : null;
    },
  },
});
