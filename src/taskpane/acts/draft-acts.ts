import type { LayoutId } from '../../catalog';
import type { DraftRequest } from '../services';
import { reportFileName } from '../state/file-name';
import { handFile, handedMessage } from '../state/hand-file';
import { copyElement, copyHtml } from '../state/hand-over';
import type { ActTools } from './act-tools';

/** Acts that make the report and the tables to be published, and hand them over. */
export interface DraftActs {
  readonly draft: (request: DraftRequest) => void;
  readonly publish: (layout: LayoutId) => void;
  readonly copyPublication: () => void;
  /** @param list whether the file carries the hidden list of its numbers */
  readonly save: (list: boolean) => void;
  readonly copyDraft: (element: Element) => void;
}

export function draftActs(tools: ActTools): DraftActs {
  const { dispatch, look, now, perform, services, words } = tools;
  return {
    draft: (request) =>
      perform('draft', async (work) => {
        await work.step('draft');
        const draft = await services.draft(request);
        await look();
        dispatch({ type: 'drafted', draft });
        return { intent: 'success', what: words('done.draft'), next: words('done.draft.next') };
      }),
    publish: (layout) =>
      perform('publish', async (work) => {
        await work.step('publish');
        const publication = await services.publish(layout);
        dispatch({ type: 'published', publication });
        return {
          intent: 'success',
          what: words('done.publish', { sheet: publication.sheet }),
          lines: publication.sentences,
        };
      }),
    copyPublication: () =>
      perform('copy', async () => {
        const made = now().publication;
        if (made === null) return null;
        const copied = copyHtml(await services.publicationHtml(made.publication));
        return copied
          ? { intent: 'success', what: words('done.copy.web'), next: words('done.copy.web.next') }
          : { intent: 'warning', what: words('copy.blocked.web') };
      }),
    save: (list) =>
      perform('save', async (work) => {
        await work.step('file');
        const { draft } = now();
        if (draft === null) return null;
        const file = reportFileName(draft.document.title);
        const written = await services.writeDocx(draft.document, list);
        const handed = handFile(services, written, file);
        return handedMessage(words, handed, file, {
          downloaded: words('done.save.next'),
          stopped: words('save.mac.next'),
        });
      }),
    copyDraft: (element) => {
      const copied = copyElement(element);
      dispatch({
        type: 'say',
        message: copied
          ? { intent: 'success', what: words('done.copy'), next: words('done.copy.next') }
          : { intent: 'warning', what: words('copy.blocked'), next: words('copy.blocked.next') },
      });
    },
  };
}
