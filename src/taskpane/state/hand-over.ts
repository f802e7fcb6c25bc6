/** Ways out of the pane for what was made in it. */

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Hands a file to the browser; where it lands is the browser's affair.
 * @param type media type of the file, a Word document unless told
 */
export const handToBrowser = (bytes: Uint8Array, name: string, type: string = DOCX): void => {
  const blob = new Blob([new Uint8Array(bytes)], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click; freeing it at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/**
 * Copies an element as it looks (rich and plain text at once) by selecting it: the asynchronous
 * clipboard is blocked in Excel on the web. False leaves it selected for Ctrl+C.
 */
export const copyElement = (element: Element): boolean => {
  const selection = getSelection();
  if (selection === null) return false;
  const range = document.createRange();
  range.selectNodeContents(element);
  selection.removeAllRanges();
  selection.addRange(range);
  const copied = document.execCommand('copy');
  if (copied) selection.removeAllRanges();
  return copied;
};

/** Copies marked-up text, rich and plain at once; false when the browser refuses. */
export const copyHtml = (html: string): boolean => {
  const area = document.createElement('div');
  area.innerHTML = html;
  document.body.append(area);
  try {
    return copyElement(area);
  } finally {
    area.remove();
  }
};

/** Copies plain text; false when the browser refuses. */
export const copyText = (text: string): boolean => {
  const area = document.createElement('pre');
  area.textContent = text;
  document.body.append(area);
  try {
    return copyElement(area);
  } finally {
    area.remove();
  }
};
