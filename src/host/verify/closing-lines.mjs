import { stripVTControlCharacters } from 'node:util';

/** Jest's closing block begins so, behind its colours. */
const CLOSING = 'Test Suites:';

/**
 * Passes text on line by line as it comes, and keeps it back from jest's closing block on, so that the block
 * can stand at the very end. `rest` gives what was kept.
 */
export function untilClosing(write) {
  let partial = '';
  let kept = '';
  const line = (text) => {
    if (kept === '' && !stripVTControlCharacters(text).startsWith(CLOSING)) write(text);
    else kept += text;
  };
  return {
    take(text) {
      const lines = (partial + text).split(/(?<=\n)/);
      partial = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '');
      lines.forEach(line);
    },
    rest() {
      if (partial !== '') line(partial);
      partial = '';
      return kept;
    },
  };
}
