import type { Translate } from '../language/translate';
import { saveAddress } from '../save-page/save-address';
import type { PaneServices } from '../services';
import { handToBrowser } from './hand-over';
import type { PaneMessage } from './message';

/** How a file left the pane: downloaded, offered on a page of the person's browser, or not at all. */
export type HandedBy = 'download' | 'page' | null;

/** Two rungs of the ladder; where both fail, what was made can still be copied or put on a sheet. */
export const handFile = (
  services: Pick<PaneServices, 'canDownload' | 'openInBrowser'>,
  bytes: Uint8Array,
  name: string,
  type?: string,
): HandedBy => {
  if (services.canDownload()) {
    handToBrowser(bytes, name, type);
    return 'download';
  }
  const address = saveAddress(location.href, bytes, name);
  return address !== null && services.openInBrowser(address) ? 'page' : null;
};

/** Where the file went, and where it is not to be looked for. */
export const handedMessage = (
  words: Translate,
  handed: HandedBy,
  file: string,
  next: { readonly downloaded?: string; readonly stopped?: string } = {},
): PaneMessage => {
  if (handed === 'page') {
    return {
      intent: 'success',
      what: words('done.save.page', { file }),
      next: words('done.save.page.next'),
    };
  }
  return handed === 'download'
    ? { intent: 'success', what: words('done.save', { file }), next: next.downloaded }
    : { intent: 'warning', what: words('save.mac'), next: next.stopped };
};
