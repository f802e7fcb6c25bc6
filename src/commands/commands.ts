import { ask } from '../taskpane';
import type { Wish } from '../taskpane';

/**
 * The ribbon's buttons. They do nothing of their own: each shows the pane, which shares this runtime,
 * and asks it to do what the button says, so that progress and failures are told in one place.
 */
const buttons: Readonly<Record<string, Wish>> = {
  insertTemplate: 'insert',
  audit: 'audit',
  draftReport: 'report',
};

void window.Office?.onReady(() => {
  // Without a shared runtime (SharedRuntime 1.1) neither object is there and the ribbon shows no buttons.
  if (!Office.actions || !Office.addin) return;
  for (const [name, wish] of Object.entries(buttons)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      ask(wish);
      // Excel waits for `completed` before it takes the next press; the pane tells how it went.
      void Office.addin
        .showAsTaskpane()
        .catch(() => undefined)
        .finally(() => event.completed());
    });
  }
});
