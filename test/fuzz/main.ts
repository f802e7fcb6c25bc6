/** `npm run fuzz -- --edits 10000 --seed n`: random edits on all packs, judged; 1 when anything failed. */
import { parseArgs } from 'node:util';
import { packIds } from '../../src/catalog';
import { drawSequence } from './edits';
import type { Edit } from './edits';
import { filledBook } from './filled-book';
import type { FilledBook } from './filled-book';
import { runSequence } from './run-sequence';
import { shrink } from './shrink';

const numberOf = (text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  if (!Number.isInteger(number) || number < 0) throw new Error(`not a whole number: ${text ?? ''}`);
  return number;
};

interface Counts {
  sequences: number;
  edits: number;
  questions: number;
  failed: Map<string, number>;
}

async function tellOf(
  filled: FilledBook,
  edits: readonly Edit[],
  label: string,
  where: string,
): Promise<void> {
  const same = async (some: readonly Edit[]): Promise<boolean> =>
    (await runSequence(filled, some)).faults.some(({ kind, when }) => `${when} ${kind}` === label);
  const short = await shrink(edits, same);
  const { faults } = await runSequence(filled, short);
  console.log(`FAILED ${label} (${where})`);
  for (const { kind, at } of short) console.log(`  ${JSON.stringify({ kind, at })}`);
  for (const { kind, when, detail } of faults.slice(0, 4)) {
    console.log(`  → ${when} ${kind}: ${detail.slice(0, 400)}`);
  }
}

async function fuzzPack(
  filled: FilledBook,
  wanted: number,
  seed: number,
  shown: Map<string, number>,
  most: number,
): Promise<Counts> {
  const counts: Counts = { sequences: 0, edits: 0, questions: 0, failed: new Map() };
  for (let number = 0; counts.edits < wanted; number += 1) {
    const edits = drawSequence(seed, number);
    const outcome = await runSequence(filled, edits);
    counts.sequences += 1;
    counts.edits += outcome.edits;
    counts.questions += outcome.questions;
    for (const label of new Set(outcome.faults.map(({ kind, when }) => `${when} ${kind}`))) {
      counts.failed.set(label, (counts.failed.get(label) ?? 0) + 1);
      const already = shown.get(label) ?? 0;
      shown.set(label, already + 1);
      if (already >= most) continue;
      const where = `${filled.request.pack}, seed ${String(seed)}, sequence ${String(number)}`;
      await tellOf(filled, edits, label, where);
    }
  }
  return counts;
}

export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      edits: { type: 'string' },
      seed: { type: 'string' },
      pack: { type: 'string' },
      show: { type: 'string' },
    },
  });
  const edits = numberOf(values.edits, 1000);
  const seed = numberOf(values.seed, 1);
  const packs = packIds().filter((id) => values.pack === undefined || id === values.pack);
  const shown = new Map<string, number>();
  let failures = 0;
  for (const pack of packs) {
    const started = performance.now();
    const filled = await filledBook(pack);
    const each = Math.ceil(edits / packs.length);
    const counts = await fuzzPack(filled, each, seed, shown, numberOf(values.show, 2));
    const failed = [...counts.failed].map(([label, count]) => `${label} ${String(count)}`);
    failures += counts.failed.size;
    console.log(
      `${pack}: ${String(counts.edits)} edits in ${String(counts.sequences)} sequences, seed ${String(seed)}; ` +
        `${String(counts.questions)} questions; ` +
        (failed.length === 0 ? 'nothing failed' : failed.join(', ')) +
        `; ${((performance.now() - started) / 1000).toFixed(0)} s`,
    );
    await filled.host.dispose();
  }
  return failures > 0 ? 1 : 0;
}
