/** Notes of a sheet, and the threaded comments Excel stores beside them. */
import { parseRectangle } from '../../engine';
import type { Comment, Note } from '../../model';
import type { Archive } from '../container/archive';
import type { Relationship } from '../container/relationships';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readXml } from '../markup/read-xml';
import { richText } from './shared-strings';

const partOf = (archive: Archive, target: string | undefined): XmlElement | undefined => {
  const text = target === undefined ? undefined : archive.text(target);
  return text === undefined ? undefined : readXml(text);
};

const targetOf = (relationships: readonly Relationship[], kind: string): string | undefined =>
  relationships.find((each) => each.kind.toLowerCase() === kind.toLowerCase())?.target;

/** Addresses, as `row,column`, of the notes that stay in sight. */
function visibleNotes(drawing: string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  // Drawings of older programs need not be well-formed, so they are searched, not parsed.
  for (const [data = ''] of (drawing ?? '').matchAll(/<x:ClientData[\s\S]*?<\/x:ClientData>/g)) {
    const row = /<x:Row>\s*(\d+)/.exec(data)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(data)?.[1];
    if (/<x:Visible\b/.test(data)) found.add(`${row},${column}`);
  }
  return found;
}

export function readNotes(
  archive: Archive,
  relationships: readonly Relationship[],
): readonly Note[] {
  const root = partOf(archive, targetOf(relationships, 'comments'));
  const drawing = targetOf(relationships, 'vmlDrawing');
  const visible = visibleNotes(drawing === undefined ? undefined : archive.text(drawing));
  const authors = childrenOf(childOf(root, 'authors'), 'author').map(({ text }) => text);
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((item) => {
    const place = parseRectangle(attributeOf(item, 'ref') ?? '');
    const author = authors[numberOf(item, 'authorId') ?? -1] ?? '';
    // The stand-in older versions show for a threaded comment.
    if (!place || author.startsWith('tc=')) return [];
    const { top: row, left: column } = place;
    const content = richText(childOf(item, 'text'));
    return [{ row, column, author, content, visible: visible.has(`${row},${column}`) }];
  });
}

/** Display names of the people who comment, by id. */
export function readPeople(
  archive: Archive,
  relationships: readonly Relationship[],
): ReadonlyMap<string, string> {
  const root = partOf(archive, targetOf(relationships, 'person'));
  return new Map(
    childrenOf(root, 'person').map((person) => [
      attributeOf(person, 'id') ?? '',
      attributeOf(person, 'displayName') ?? '',
    ]),
  );
}

export function readComments(
  archive: Archive,
  relationships: readonly Relationship[],
  people: ReadonlyMap<string, string>,
): readonly Comment[] {
  const root = partOf(archive, targetOf(relationships, 'threadedComment'));
  return childrenOf(root, 'threadedComment').flatMap((item) => {
    const place = parseRectangle(attributeOf(item, 'ref') ?? '');
    // Replies have a parent; the model holds the first comment of a thread.
    if (!place || attributeOf(item, 'parentId') !== undefined) return [];
    return [
      {
        id: attributeOf(item, 'id') ?? '',
        row: place.top,
        column: place.left,
        author: people.get(attributeOf(item, 'personId') ?? '') ?? '',
        content: childOf(item, 'text')?.text ?? '',
        resolved: booleanOf(item, 'done'),
      },
    ];
  });
}
