import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { figureOf, sampleFigures } from '../../src/catalog';
import { openNodeHost } from '../../src/host/node';
import { fillBook } from '../../src/host/runner/fill-book';
import { audit } from '../../src/rules';
import {
  listRecoveries,
  listRuns,
  previewNextYear,
  readFiling,
  recordRun,
  saveExplanation,
  startNextYear,
  writeFigures,
  writeFindings,
} from '../../src/workbook';
import { inFolder } from './run';
import { say } from './say';

jest.setTimeout(180_000);

const MISTAKE = '987654321';
const GOOD = 60551;
const PHONE = '13912345678';
const PERSON = '钱某甲';
const AUTHOR = '孙某乙';
const SAVER = '李某丙';
const SETTLED = '上月已与司法局核对过这一条';
const INTERNAL = '待下周补';
/** What stays: the cover's own telephone, a filer of this year, the answer to a finding of now. */
const COVER_PHONE = '0746-2210001';
const FILER = '周某丁';
const ANSWER = '今年合并了两个执法大队，案件按新口径重新归类';

const at = (minute: number): string => `2025-01-10T08:0${String(minute)}:00.000Z`;

/** A workbook a year of work has gone through, ended by the step into the next year. */
async function usedBook(): Promise<Uint8Array> {
  const host = await openNodeHost();
  try {
    const sample = sampleFigures('lanshan');
    await fillBook({
      ...sample,
      cover: { ...sample.cover, filer: PERSON, head: AUTHOR, phone: COVER_PHONE },
    });
    const write = (value: number, note: string, minute: number) =>
      writeFigures([{ code: 'C02', period: 'cur', row: 0, value, note }], {
        overwrite: 'replace',
        keeping: { at: at(minute), act: 'put' },
      });
    await write(Number(MISTAKE), `有疑问找${PERSON} ${PHONE}`, 0);
    await write(GOOD, '', 1);
    const { filing } = await readFiling();
    const result = audit(filing);
    await writeFindings(result);
    const { hard, query, hint, explained } = result.summary;
    await recordRun({ at: at(2), hard, query, hint, explained });
    const asked = result.findings.find(({ severity }) => severity === '核实');
    if (asked === undefined) throw new Error('nothing is asked of the sample');
    const reason = `${PERSON}核过台账，数字无误，详见卷宗目录`;
    await saveExplanation(asked.instance, asked.fingerprint, reason, '2025-01-10');
    const { confirm } = await previewNextYear();
    await startNextYear({ confirm, keeping: { at: at(3), act: 'nextYear' } });
    // The new year: one internal note, one explanation of a finding of now, one that is settled.
    await writeFigures(
      [
        {
          code: 'C01',
          period: 'cur',
          row: 0,
          value: 70001,
          note: '公开：以立案日计；内部：待下周补',
        },
        { code: 'C02', period: 'cur', row: 0, value: 9, note: '以决定书日期计' },
      ],
      { overwrite: 'replace' },
    );
    const now = audit((await readFiling()).filing).findings.find(
      ({ severity }) => severity === '核实',
    );
    if (now === undefined) throw new Error('nothing is asked of the new year');
    await saveExplanation(now.instance, now.fingerprint, ANSWER, '2026-01-08');
    await saveExplanation('P-01[gone]', 'f00', SETTLED, '2026-01-08');
    await Excel.run(async (context) => {
      const { names, properties } = context.workbook;
      properties.author = AUTHOR;
      properties.comments = `${PERSON}的修改稿`;
      names.getItem('NB_C_filer').getRange().values = [[FILER]];
      await context.sync();
    });
    return await host.save();
  } finally {
    await host.dispose();
  }
}

/** Excel notes who saved last, which office.js cannot set. */
async function savedBy(book: Uint8Array, person: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(book);
  const core = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
  const open = core.endsWith('/>') ? core.replace(/\/>$/, '></cp:coreProperties>') : core;
  const saver = `<cp:lastModifiedBy>${person}</cp:lastModifiedBy></cp:coreProperties>`;
  zip.file('docProps/core.xml', open.replace('</cp:coreProperties>', saver));
  return zip.generateAsync({ type: 'uint8array' });
}

/** Every part of a file by its path, read by a library the product does not write with. */
async function partsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(
      parts.map(async (part) => [part.name, await part.async('string')] as [string, string]),
    ),
  );
}

const partsWith = (parts: ReadonlyMap<string, string>, text: string): readonly string[] =>
  [...parts].filter(([, content]) => content.includes(text)).map(([name]) => name);

interface Counted {
  readonly removed: readonly { readonly kind: string; readonly count: number }[];
  readonly kept: readonly { readonly kind: string; readonly count: number }[];
}

const byKind = (counts: Counted['kept']): Readonly<Record<string, number>> =>
  Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));

describe('clean', () => {
  it('leaves nothing of what it removes in any part, and everything it keeps', async () => {
    const used = await savedBy(await usedBook(), SAVER);
    await inFolder(async (folder) => {
      const [book, out] = [path.join(folder, 'used.xlsx'), path.join(folder, 'clean.xlsx')];
      writeFileSync(book, used);
      const before = await partsOf(book);
      const gone = [
        MISTAKE,
        PHONE,
        PERSON,
        AUTHOR,
        SAVER,
        SETTLED,
        'nianbao:recovery',
        'nianbao:runs',
        '2025-01-10',
      ];
      const stays = [COVER_PHONE, FILER, ANSWER, INTERNAL, '蓝山县', '69276'];
      for (const text of [...gone, ...stays]) {
        expect([text, partsWith(before, text)]).not.toEqual([text, []]);
      }

      const { code, out: printed, said } = await say('clean', book, '--out', out, '--json');
      expect([code, said]).toEqual([0, expect.stringContaining('已清理')]);
      const report = JSON.parse(printed) as Counted;
      expect(byKind(report.removed)).toEqual({
        recoveries: 3,
        auditRuns: 1,
        settledExplanations: 1,
        archivedExplanations: 1,
        archivedContacts: 3,
        archivedNotes: expect.any(Number) as number,
        documentProperties: 2,
      });
      expect(byKind(report.kept)).toMatchObject({
        unit: 1,
        coverContacts: 2,
        internalNotes: 1,
        explanations: 1,
        archivedFigures: expect.any(Number) as number,
      });

      const after = await partsOf(out);
      for (const text of gone) expect([text, partsWith(after, text)]).toEqual([text, []]);
      for (const text of stays) expect([text, partsWith(after, text)]).not.toEqual([text, []]);
      const host = await openNodeHost({ xlsx: readFileSync(out) });
      try {
        expect(await listRecoveries()).toEqual([]);
        expect(await listRuns()).toEqual([]);
        const { filing } = await readFiling();
        expect(filing.damages).toEqual([]);
        expect(figureOf(filing, 'C02', 'prev')?.state).toMatchObject({ kind: 'number' });
        expect(filing.explanations.map(({ text }) => text)).toEqual([ANSWER]);
      } finally {
        await host.dispose();
      }

      const again = await say('clean', out, '--out', path.join(folder, 'again.xlsx'), '--json');
      expect((JSON.parse(again.out) as Counted).removed).toEqual([]);
    });
  });
});
