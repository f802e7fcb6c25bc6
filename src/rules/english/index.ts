/** What the rules say, in English: fetched only where English is spoken. */
import type { RuleKind } from '../rule';
import type { MistakeKind } from '../localize/types';
import type { Severity } from '../types';
import relations from './data/relations.json';
import words from './data/words.json';

export { englishCellName, englishFinding, englishTitle } from './finding';
export type { EnglishFinding } from './finding';
export { englishClauses } from './clauses';
export type { EnglishClause } from './clauses';
export { englishDefinition } from './definitions';
export { englishForms } from './forms';
export { englishPlace, englishSheet } from './places';
export { englishRepair } from './repair';
export { unitName } from './units';

export const englishKinds: Readonly<Record<RuleKind, string>> = words.kinds;
export const englishSeverities: Readonly<Record<Severity, string>> = words.severities;
export const englishMistakes: Readonly<Record<MistakeKind, string>> = words.mistakes;

/** What is said instead of a ratio without a denominator, by the Chinese words. */
export const englishEmpty: Readonly<Record<string, string>> = words.empty;

/** Relations by id: C-12 → its English name. */
export const englishRelations: Readonly<Record<string, string>> = relations;
