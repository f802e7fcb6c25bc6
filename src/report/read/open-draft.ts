import { strFromU8, unzipSync } from 'fflate';

/** A file that is no report that can be read; `message` is one Chinese sentence for the person. */
export class DraftUnreadable extends Error {
  override readonly name = 'DraftUnreadable';
}

/** The parts that are read, uncompressed; a report of hundreds of pages has a few MB. */
const LIMIT = 64 * 1024 * 1024;

const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;

const wanted = (name: string): boolean =>
  name === 'word/document.xml' || /^customXml\/item\d+\.xml$/.test(name);

/**
 * The text of the document and of its custom XML parts.
 * @throws DraftUnreadable for anything that is not an open .docx, or one that unpacks to too much.
 */
export const openDraft = (bytes: Uint8Array): Readonly<Record<string, string>> => {
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    throw new DraftUnreadable(
      '这个文件加了密码，或者是旧的 .doc 格式；请取消密码、另存为 .docx 后再选一次。',
    );
  }
  let room = LIMIT;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        room -= originalSize;
        return room >= 0;
      },
    });
  } catch {
    throw new DraftUnreadable('这个文件不是 .docx，或者已经损坏；请换一个文件，或重新下载后再选。');
  }
  if (room < 0) throw new DraftUnreadable('这个文件展开后过大，没有读取；请确认它是一份报告。');
  if (parts['word/document.xml'] === undefined)
    throw new DraftUnreadable('这个文件里没有 Word 正文；请选择由本程序生成或 Word 保存的 .docx。');
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]),
  );
};
