import { indicators, pack, packIds } from '../../catalog';
import type { Indicator } from '../../catalog';
import { allRelations, printExpression, referencesOf } from '../../rules';
import type { Relation } from '../../rules';
import type { RulesEnglish } from '../language/use-english';
import type { Findable } from './help-search';
import { plainWords } from './help-search';

/** Indicators of one letter, under the name of the table that holds most of them. */
export interface IndicatorGroup {
  readonly letter: string;
  readonly zh: string;
  readonly en: string;
  readonly indicators: readonly Indicator[];
}

/** Everything the help can show and find; put together once, when help is first opened. */
export interface HelpContent {
  readonly relations: readonly Relation[];
  readonly groups: readonly IndicatorGroup[];
  readonly count: number;
  readonly ruleIndex: readonly Findable<Relation>[];
  readonly indicatorIndex: readonly Findable<Indicator>[];
  readonly indicator: (code: string) => Indicator | null;
  /** Relations that read an indicator, by code. */
  readonly ruledBy: (code: string) => readonly string[];
  /** Codes a relation's clauses read. */
  readonly codesOf: (relation: Relation) => readonly string[];
}

const codesRead = (relation: Relation): readonly string[] => [
  ...new Set(
    relation.clauses.flatMap(({ check, when }) =>
      referencesOf(check, ...(when === null ? [] : [when])).map(({ code }) => code),
    ),
  ),
];

/** Names of tables by the letters of their codes, from whichever pack has the most of a letter. */
const tableNames = (): ReadonlyMap<string, { readonly zh: string; readonly en: string }> => {
  const best = new Map<
    string,
    { readonly zh: string; readonly en: string; readonly count: number }
  >();
  for (const { sections, freeRows, zh, en } of packIds().flatMap((id) => pack(id).tables)) {
    const counts = new Map<string, number>();
    const codes = [...sections.flatMap((each) => each.codes), ...Object.keys(freeRows ?? {})];
    for (const code of codes) counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
    for (const [letter, count] of counts) {
      if (count > (best.get(letter)?.count ?? 0)) best.set(letter, { zh, en, count });
    }
  }
  return best;
};

const joined = (parts: readonly string[]): string => parts.map(plainWords).join('\n');

const ruleEntry = (relation: Relation, english: RulesEnglish | null): Findable<Relation> => {
  const { basis, clauses, id, kind, message } = relation;
  const spoken =
    english === null
      ? []
      : [
          english.englishRelations[id] ?? '',
          ...clauses.map(({ instance }) => english.englishClauses[instance]?.title ?? ''),
        ];
  const titles = [...clauses.map(({ title }) => title), ...spoken];
  const names = joined([id, ...titles]);
  const words = joined([
    id,
    ...titles,
    relation.relation,
    relation.class,
    kind,
    basis,
    message ?? '',
    ...clauses.flatMap((clause) => [clause.basis, printExpression(clause.check)]),
    ...codesRead(relation),
  ]);
  return { entry: relation, names, words };
};

const indicatorEntry = (entry: Indicator, english: RulesEnglish | null): Findable<Indicator> => {
  const { code, definition, en, unit, zh } = entry;
  const spoken =
    english === null ? [] : [english.unitName(unit), english.englishDefinition(code) ?? ''];
  return {
    entry,
    names: joined([code, zh, en]),
    words: joined([code, zh, en, unit, definition, ...spoken]),
  };
};

let content: HelpContent | null = null;

const build = (): HelpContent => {
  const relations = allRelations();
  const all = indicators();
  const names = tableNames();
  const letters = [...new Set(all.map(({ code }) => code.charAt(0)))];
  const ruled = new Map<string, string[]>();
  for (const relation of relations) {
    for (const code of codesRead(relation))
      ruled.set(code, [...(ruled.get(code) ?? []), relation.id]);
  }
  const byCode = new Map(all.map((each) => [each.code, each]));
  return {
    relations,
    groups: letters.map((letter) => ({
      letter,
      zh: names.get(letter)?.zh ?? letter,
      en: names.get(letter)?.en ?? letter,
      indicators: all.filter(({ code }) => code.startsWith(letter)),
    })),
    count: all.length,
    ruleIndex: relations.map((relation) => ruleEntry(relation, null)),
    indicatorIndex: all.map((each) => indicatorEntry(each, null)),
    indicator: (code) => byCode.get(code) ?? null,
    ruledBy: (code) => ruled.get(code) ?? [],
    codesOf: codesRead,
  };
};

let inEnglish: HelpContent | null = null;

/** @param english the rules' English where it is spoken: rules and indicators are found by it as well */
export const helpContent = (english: RulesEnglish | null = null): HelpContent => {
  content ??= build();
  if (english === null) return content;
  inEnglish ??= {
    ...content,
    ruleIndex: content.relations.map((relation) => ruleEntry(relation, english)),
    indicatorIndex: indicators().map((each) => indicatorEntry(each, english)),
  };
  return inEnglish;
};
