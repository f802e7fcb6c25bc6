/** Relationships between parts (ECMA-376 part 2, 9.3). */
import { readXml } from '../markup/read-xml';
import { element, xmlDocument } from '../markup/write-xml';
import type { Archive } from './archive';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, the same in transitional and strict files: `worksheet`. */
  readonly kind: string;
  /** Path from the root of the package, or for an external one the address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

const relationshipsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relationships of a part; none when it has no list of them. */
export function relationshipsOf(archive: Archive, part: string): readonly Relationship[] {
  const text = archive.text(relationshipsPath(part));
  if (text === undefined) return [];
  return readXml(text).children.map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

export interface NewRelationship {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export const OFFICE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Relationships numbered `rId1`, `rId2`, … in the order given. */
export const relationshipsXml = (list: readonly NewRelationship[]): string =>
  xmlDocument(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      list.map(({ type, target, external }, index) =>
        element('Relationship', {
          Id: `rId${index + 1}`,
          Type: type,
          Target: target,
          TargetMode: external ? 'External' : undefined,
        }),
      ),
    ),
  );
