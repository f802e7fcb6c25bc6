/** Longer addresses are cut off by some browsers; a report of a county takes a third of it. */
const LONGEST = 400_000;
/** So many arguments a call takes everywhere. */
const AT_ONCE = 8_192;

const binaryText = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return text;
};

/**
 * The address of the page from which a browser saves a file. The file travels behind the #, which stays
 * on the machine; its length goes along, so that an address that was cut off is noticed.
 * @param pane address of the pane's own page, in whose folder save.html lies
 * @returns null for a file that is too large for an address
 */
export const saveAddress = (pane: string, bytes: Uint8Array, name: string): string | null => {
  const file = btoa(binaryText(bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const page = new URL('save.html', pane).href;
  const address = `${page}#name=${encodeURIComponent(name)}&size=${String(bytes.length)}&file=${file}`;
  return address.length > LONGEST ? null : address;
};
