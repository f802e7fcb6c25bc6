import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same file with one part's text changed; the part must be there and must change. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  const changed = change(strFromU8(part));
  if (changed === strFromU8(part)) throw new Error(`nothing changed in ${name}`);
  return zipSync({ ...parts, [name]: strToU8(changed) });
}
