import {
  openWithTemplate,
  opensWithWorkbook,
  setOpensWithWorkbook,
} from '../../src/taskpane/start/open-with-workbook';

const NOTE = 'Office.AutoShowTaskpaneWithDocument';

/** Office's document settings: values in memory until saved; saving may fail. */
function excel(works: () => boolean = () => true): { readonly file: Map<string, unknown> } {
  const memory = new Map<string, unknown>();
  const file = new Map<string, unknown>();
  const settings = {
    get: (name: string) => memory.get(name) ?? null,
    set: (name: string, value: unknown) => void memory.set(name, value),
    remove: (name: string) => void memory.delete(name),
    saveAsync: (callback: (answer: { readonly status: string }) => void) => {
      if (!works()) return callback({ status: 'failed' });
      file.clear();
      for (const [name, value] of memory) file.set(name, value);
      callback({ status: 'succeeded' });
    },
  };
  Object.assign(globalThis, {
    Office: { context: { document: { settings } }, AsyncResultStatus: { Succeeded: 'succeeded' } },
  });
  return { file };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('opening with the workbook', () => {
  it('comes with the template', async () => {
    const { file } = excel();
    expect(opensWithWorkbook()).toBe(false);
    await openWithTemplate();
    expect(opensWithWorkbook()).toBe(true);
    expect(file.get(NOTE)).toBe(true);
  });

  it('stays off once declined, whatever is inserted or repaired', async () => {
    const { file } = excel();
    await openWithTemplate();
    expect(await setOpensWithWorkbook(false)).toBe(true);
    await openWithTemplate();
    expect(opensWithWorkbook()).toBe(false);
    expect(file.has(NOTE)).toBe(false);
    expect(await setOpensWithWorkbook(true)).toBe(true);
    expect(file.get(NOTE)).toBe(true);
  });

  it('says so and changes nothing when Excel does not keep the choice', async () => {
    let works = true;
    const { file } = excel(() => works);
    await setOpensWithWorkbook(true);
    works = false;
    expect(await setOpensWithWorkbook(false)).toBe(false);
    expect(opensWithWorkbook()).toBe(true);
    expect(file.get(NOTE)).toBe(true);
  });

  it('offers nothing where Excel has no such note', async () => {
    expect(opensWithWorkbook()).toBeNull();
    expect(await setOpensWithWorkbook(true)).toBe(false);
    await expect(openWithTemplate()).resolves.toBeUndefined();
  });
});
