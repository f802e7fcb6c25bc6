import { decodeXml } from '../xml/decode-xml';
import { zipDirectory } from './directory';
import type { ZipEntry } from './directory';
import { unpacked } from './unpack';
import { ZipFault } from './zip-fault';

/** A package whose parts are unpacked when they are asked for, and no others. */
export interface Zip {
  /** As written, in the order of the directory, doubles included. */
  readonly paths: readonly string[];
  /** Paths are compared without case, as Office does. */
  readonly has: (path: string) => boolean;
  /** @throws ZipFault */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** The text of an XML part; undefined when there is none. @throws ZipFault */
  readonly text: (path: string) => string | undefined;
}

/**
 * Opens a package and unpacks nothing yet. `limit` bounds, in bytes, what all parts that are asked for
 * may unpack to together, by the sizes they announce and by what comes out.
 * @throws ZipFault `damaged` when there is no complete directory
 */
export function openZip(bytes: Uint8Array, limit: number): Zip {
  const entries = zipDirectory(bytes);
  if (entries === null) throw new ZipFault('damaged');
  const byPath = new Map<string, ZipEntry>();
  const doubled = new Set<string>();
  for (const entry of entries) {
    const key = entry.path.toLowerCase();
    if (byPath.has(key)) doubled.add(key);
    byPath.set(key, entry);
  }
  const opened = new Map<string, Uint8Array>();
  let room = limit;
  const part = (path: string): Uint8Array | undefined => {
    const key = path.toLowerCase();
    const entry = byPath.get(key);
    if (entry === undefined) return undefined;
    const known = opened.get(key);
    if (known !== undefined) return known;
    if (doubled.has(key)) throw new ZipFault('doubled', entry.path);
    room -= entry.size;
    if (room < 0) throw new ZipFault('too-large', entry.path);
    const content = unpacked(bytes, entry);
    opened.set(key, content);
    return content;
  };
  return {
    paths: entries.map(({ path }) => path),
    has: (path) => byPath.has(path.toLowerCase()),
    bytes: part,
    text: (path) => {
      const content = part(path);
      return content === undefined ? undefined : decodeXml(content);
    },
  };
}
