/** The ribbon's buttons, at the code they call: src/commands with an Office that records. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onWish } from '../../src/taskpane/wishes';

type Button = (event: { readonly completed: () => void }) => void;

const manifest = readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => String(name));
const buttons = new Map<string, Button>();
let shown: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  const office = {
    onReady: (ready: () => void) => Promise.resolve(ready()),
    actions: { associate: (name: string, button: Button) => void buttons.set(name, button) },
    addin: { showAsTaskpane: () => shown() },
  };
  Object.assign(globalThis, { Office: office, window: { Office: office } });
  await import('../../src/commands/commands');
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'window');
});

const press = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const button = buttons.get(name);
    if (button) button({ completed: resolve });
    else reject(new Error(name));
  });

describe('the buttons on the ribbon', () => {
  it('are those the manifest names', () => {
    expect([...buttons.keys()].sort()).toEqual([...named].sort());
    expect(named).toHaveLength(3);
  });

  it.each([
    ['insertTemplate', 'insert'],
    ['audit', 'audit'],
    ['draftReport', 'report'],
  ])('%s shows the pane and hands it the wish %s', async (name, wish) => {
    let shows = 0;
    shown = () => Promise.resolve(void (shows += 1));
    const heard: string[] = [];
    const stop = onWish((made) => heard.push(made));
    await press(name);
    stop();
    expect(shows).toBe(1);
    expect(heard).toEqual([wish]);
  });

  it('keep the wish for a pane that comes later', async () => {
    await press('audit');
    const heard: string[] = [];
    const stop = onWish((made) => heard.push(made));
    stop();
    expect(heard).toEqual(['audit']);
  });

  it('tell Excel that they are done when the pane could not be shown', async () => {
    shown = () => Promise.reject(new Error('not now'));
    await press('audit');
    onWish(() => undefined)();
  });
});
