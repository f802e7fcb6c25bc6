import { codesOf, pack, packIds } from '../../catalog';
import { insertTemplate } from '../../workbook';
import { openNodeHost } from '../node';

/** Inserting each pack into an empty workbook, the largest first: requests and bytes, exact. */
export async function measurePacks(): Promise<readonly Record<string, string>[]> {
  const packs = packIds()
    .map((id) => ({ id, codes: codesOf(pack(id)).length }))
    .sort((left, right) => right.codes - left.codes);
  const rows: Record<string, string>[] = [];
  for (const { id, codes } of packs) {
    const host = await openNodeHost();
    host.resetCounters();
    await insertTemplate({ pack: id, year: 2024, unitName: '示例单位', level: id });
    const { requests, requestBytes, responseBytes } = host.counters;
    rows.push({
      pack: id,
      indicators: String(codes),
      sheets: String(pack(id).tables.length),
      syncs: String(requests),
      target: '≤ 4',
      'bytes out': String(requestBytes),
      'bytes in': String(responseBytes),
    });
    await host.dispose();
  }
  return rows;
}
