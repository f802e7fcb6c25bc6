/** Packs parts into a zip whose bytes depend on nothing but the parts. */
import JSZip from 'jszip';

/** The earliest date a zip can hold; the hour of saving must not show in the bytes. */
const FIXED_DATE = new Date(Date.UTC(1980, 0, 1));

/** Readers that look only at the start of a zip expect the content types there. */
const rank = (path: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(path);

function inOrder(a: string, b: string): number {
  const [first, second] = [rank(a), rank(b)];
  if (first !== second) return first < 0 ? 1 : second < 0 ? -1 : first - second;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function pack(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of [...parts.keys()].sort(inOrder)) {
    zip.file(path, parts.get(path) ?? '', { date: FIXED_DATE, createFolders: false });
  }
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}
