import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { fillEverything } from './filled-workbook';
import { picture } from './model-picture';

const hosts: NodeHost[] = [];
async function open(xlsx?: Uint8Array): Promise<NodeHost> {
  const host = await openNodeHost(xlsx ? { xlsx } : {});
  hosts.push(host);
  return host;
}
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});

describe('saving and opening', () => {
  it('keeps everything the workbook holds', async () => {
    const host = await open();
    await fillEverything();
    const reopened = await open(await host.save());
    expect(picture(reopened.workbook)).toEqual(picture(host.workbook));
  });

  it('gives the same bytes for the same workbook, and after opening and saving again', async () => {
    const host = await open();
    await fillEverything();
    const bytes = await host.save();
    expect(Buffer.from(await host.save()).equals(Buffer.from(bytes))).toBe(true);
    const again = await (await open(bytes)).save();
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
