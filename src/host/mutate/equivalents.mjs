// Mutants that change nothing anybody could observe, each with its reason: equivalent.json.
import { readFileSync } from 'node:fs';

const list = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));

/** The mutated text as it stands in the file, on one line. */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** What is replaced: lines and columns count from 1. */
export function originalOf(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return oneLine(lines.join('\n'));
}

/** The whole line a mutant begins on: tells apart two mutants that read the same. */
export const lineOf = (source, { start }) => oneLine(source.split('\n')[start.line - 1]);

/**
 * The entry that names this mutant, or undefined. An entry is known by file, the text replaced and
 * its replacement; `line`, where given, is the line it stands on.
 */
export const entryOf = ({ file, from, to, line }) =>
  list.find(
    (entry) =>
      entry.file === file &&
      entry.from === from &&
      entry.to === oneLine(to) &&
      (entry.line === undefined || entry.line === line),
  );

/** Entries that name nothing that survived: out of date, or killed after all. */
export const unusedEntries = (files, used) =>
  list.filter((entry) => files.has(entry.file) && !used.has(entry));
