import { attributesOf } from '../xml/attributes';
import { xmlTokens } from '../xml/tokens';
import type { Zip } from './open-zip';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, the same in transitional and strict files: `worksheet`. */
  readonly kind: string;
  /** Path from the root of the package. */
  readonly target: string;
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/**
 * Relationships of a part within the package (ECMA-376 part 2, 9.3); '' is the package itself. Links to
 * other files are left out.
 * @throws ZipFault, MalformedXml
 */
export function relationshipsOf(zip: Zip, part: string): readonly Relationship[] {
  const xml = zip.text(part.replace(/([^/]*)$/, '_rels/$1.rels'));
  if (xml === undefined) return [];
  const found: Relationship[] = [];
  for (const { kind, name, raw } of xmlTokens(xml)) {
    if (name !== 'Relationship' || kind === 'close') continue;
    const given = attributesOf(raw);
    if (given.get('TargetMode') === 'External') continue;
    found.push({
      id: given.get('Id') ?? '',
      kind: (given.get('Type') ?? '').replace(/^.*\//, ''),
      target: resolved(part, given.get('Target') ?? ''),
    });
  }
  return found;
}
