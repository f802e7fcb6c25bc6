import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** The path with links followed as far as it exists. */
function realPath(file: string): string {
  const whole = path.resolve(file);
  try {
    return realpathSync(whole);
  } catch {
    const folder = path.dirname(whole);
    return folder === whole ? whole : path.join(realPath(folder), path.basename(whole));
  }
}

/** One text for all spellings that some file system takes for the same name. */
const folded = (file: string): string => realPath(file).normalize('NFC').toLowerCase();

const identity = (file: string): string | null => {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return ino === 0n ? null : `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
};

/**
 * Whether two paths mean one file: by another spelling, a link, a second name of the same content,
 * or letters that differ in case only (one file on Windows, macOS and most shared folders).
 */
export function isSameFile(one: string, other: string): boolean {
  const first = identity(one);
  return folded(one) === folded(other) || (first !== null && first === identity(other));
}
