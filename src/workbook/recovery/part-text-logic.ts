/** What stands between the tags, and the tags around it. */
const PART = /^\s*(?:<\?[^>]*\?>\s*)?<record[^>]*>([\s\S]*)<\/record>\s*$/;

/** Characters that mark-up would take for its own, or that XML cannot hold. */
const UNSAFE = /[<>&\u007f-\u009f\ufffe\uffff]/g;

/**
 * Data as a custom XML part: JSON whose critical characters are written as JSON escapes, so that no XML
 * reader or writer on the way can change it.
 */
export const partText = (namespace: string, data: unknown): string => {
  const json = JSON.stringify(data).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<record xmlns="${namespace}">${json}</record>`;
};

/** The data of a part; null when it is not one of ours or was damaged. */
export const partData = (xml: string): unknown => {
  const json = PART.exec(xml)?.[1];
  if (json === undefined) return null;
  try {
    // Some writers of XML quote quotes within text, too.
    return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&apos;', "'"));
  } catch {
    return null;
  }
};
