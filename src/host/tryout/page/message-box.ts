/** Excel's message boxes and passing remarks, in Chinese. Only the parts of the page it is given. */
export interface MessageBox {
  /** Shows a modal message; resolves to the pressed button's position. */
  readonly ask: (title: string, text: string, buttons?: readonly string[]) => Promise<number>;
  /** Says something without taking the keyboard away. */
  readonly remark: (text: string) => void;
}

const REMARK_STAYS = 6000;

export function messageBox(document: Document): MessageBox {
  const dialog = part(document, 'message', HTMLDialogElement);
  const title = part(document, 'message-title', HTMLElement);
  const text = part(document, 'message-text', HTMLElement);
  const actions = part(document, 'message-actions', HTMLElement);
  const toast = part(document, 'toast', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    ask(heading, body, buttons = ['确定']) {
      title.textContent = heading;
      text.textContent = body;
      return new Promise((resolve) => {
        const close = (pressed: number) => {
          dialog.removeEventListener('cancel', escape);
          dialog.close();
          resolve(pressed);
        };
        // Escape means the last button, which is the one that changes nothing.
        const escape = (event: Event) => {
          event.preventDefault();
          close(buttons.length - 1);
        };
        dialog.addEventListener('cancel', escape);
        actions.replaceChildren(
          ...buttons.map((label, at) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = label;
            button.addEventListener('click', () => close(at));
            return button;
          }),
        );
        if (!dialog.open) dialog.showModal();
      });
    },
    remark(body) {
      toast.textContent = body;
      toast.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        toast.hidden = true;
      }, REMARK_STAYS);
    },
  };
}

/** The page's element of this id; the page is ours, so a missing one is a mistake in it. */
export function part<T extends Element>(
  document: Document,
  id: string,
  kind: abstract new (...args: never[]) => T,
): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return element;
}
