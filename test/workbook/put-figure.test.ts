import { figureOf } from '../../src/catalog';
import type { FiledFigure } from '../../src/catalog';
import type { NodeHost } from '../../src/host/node';
import { listRecoveries, putFigure, readFiling, restore, writeFigures } from '../../src/workbook';
import { openInserted } from '../books/saved-books';

let host: NodeHost;

beforeEach(async () => {
  host = await openInserted({
    pack: 'township',
    unitName: '某镇',
    level: 'township',
    year: 2024,
  });
});
afterEach(() => host.dispose());

const filed = async (code: string): Promise<FiledFigure> => {
  const figure = figureOf((await readFiling()).filing, code, 'cur');
  if (figure === null) throw new Error(`no ${code}`);
  return figure;
};
const put = (value: number | string) =>
  writeFigures([{ code: 'C04', period: 'cur', row: 0, value, note: '' }], { overwrite: 'replace' });

describe('a figure typed in the pane', () => {
  it('is written with its remark in the note, kept for the list of recoveries, and taken back', async () => {
    const blank = await filed('C04');
    host.resetCounters();
    const keeping = { at: '2025-01-20T08:00:00.000Z', act: 'put' };
    const { changes, refused } = await putFigure(
      blank,
      { value: 3590, note: '3145件为违停' },
      keeping,
    );
    expect(host.counters.requests).toBeLessThanOrEqual(3);
    expect(refused).toEqual([]);
    const now = await filed('C04');
    expect([now.state.kind, now.note]).toEqual(['number', '3145件为违停']);
    expect((await listRecoveries()).map(({ act }) => act)).toEqual(['put']);
    expect(await restore(changes)).toEqual([]);
    expect((await filed('C04')).state.kind).toBe('blank');
  });

  it('is refused when the cell was changed meanwhile', async () => {
    const blank = await filed('C04');
    await put(7);
    const { changes, refused } = await putFigure(blank, { value: 8, note: '' });
    expect(changes).toEqual([]);
    expect(refused.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/C04.*刚才是空白，现在是“7”，没有改动/),
    ]);
    expect((await filed('C04')).state).toMatchObject({ stated: { value: { numerator: 7n } } });
  });

  it('can be “not applicable”, and nothing again', async () => {
    await putFigure(await filed('C04'), { value: '—', note: '' });
    expect((await filed('C04')).state.kind).toBe('na');
    await putFigure(await filed('C04'), { value: '', note: '' });
    expect((await filed('C04')).state.kind).toBe('blank');
  });
});
