// XML 1.0, 2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF].
const notXml =
  // eslint-disable-next-line no-control-regex -- these are exactly the characters XML forbids
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that may stand in XML: characters XML 1.0 forbids (pasted from terminals, PDFs) are dropped. */
export const xmlText = (text: string): string => text.replace(notXml, '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The same, escaped for an attribute or an element of XML written by hand. */
export const xmlEscaped = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
