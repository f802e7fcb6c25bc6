import { Link, mergeClasses } from '@fluentui/react-components';
import type { Relation, Rule } from '../../rules';
import { useSpeech } from '../language/context';
import { useEnglish } from '../language/use-english';
import type { RulesEnglish } from '../language/use-english';
import { useLayoutStyles } from '../steps/layout-styles';
import { expressionWords } from './expression-words';
import { Folded } from './folded';
import type { HelpContent } from './help-content';
import { useHelpStyles } from './help-styles';
import { relationWords } from './relation-words';
import { RuleExamples } from './rule-examples';

interface RuleEntryProps {
  readonly relation: Relation;
  readonly content: HelpContent;
  readonly onAsk: (words: string) => void;
}

/** What a rule is called: its relation as the field writes it, cut to what a line holds by the style. */
export const ruleTitle = (
  { clauses, id, relation }: Relation,
  english: RulesEnglish | null = null,
): string => {
  if (english !== null) return english.englishRelations[id] ?? relation;
  const titles = [...new Set(clauses.map(({ title }) => title))];
  return titles.length === 1 ? (titles[0] ?? relation) : relation;
};

/** 强制/核实: its clauses differ. */
const englishClass = (of: Relation['class'], { englishSeverities }: RulesEnglish): string =>
  of === '强制/核实'
    ? `${englishSeverities['强制']} / ${englishSeverities['核实']}`
    : englishSeverities[of];

function Clause({ clause, content }: { readonly clause: Rule; readonly content: HelpContent }) {
  const { language, t } = useSpeech();
  const { english } = useEnglish();
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const { check, instance, missing, tolerance, severity, when } = clause;
  const spoken = english?.englishClauses[instance] ?? null;
  const { advice, title } = spoken ?? clause;
  const lang = spoken === null ? 'zh-CN' : 'en-US';
  const say = (code: string): string => {
    const known = content.indicator(code);
    return known === null ? code : `${code} ${language === 'zh-CN' ? known.zh : known.en}`;
  };
  return (
    <li className={styles.clause}>
      <p className={layout.text} lang={lang}>
        {english === null
          ? `${title}（${severity}）`
          : `${title} (${english.englishSeverities[severity]})`}
      </p>
      <dl className={styles.terms}>
        <dt>{t('help.checked')}</dt>
        <dd>{expressionWords(check, say, language)}</dd>
        {when !== null && (
          <>
            <dt>{t('help.when')}</dt>
            <dd>{expressionWords(when, say, language)}</dd>
          </>
        )}
        <dt>{t('help.tolerance')}</dt>
        <dd>
          {tolerance.kind === 'absolute' ? tolerance.amount : t(`help.tolerance.${tolerance.kind}`)}
        </dd>
        <dt>{t('help.blank')}</dt>
        <dd>{t(`help.missing.${missing}`)}</dd>
        <dt>{t('help.advice')}</dt>
        <dd lang={lang}>{advice}</dd>
      </dl>
      <RuleExamples examples={clause.examples} content={content} />
    </li>
  );
}

/** One relation: as the field writes it, its basis, how each clause is checked, and worked examples. */
export function RuleEntry({ relation, content, onAsk }: RuleEntryProps) {
  const { language, t } = useSpeech();
  const { english } = useEnglish();
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const { basis, clauses, examples, id, message } = relation;
  const codes = content.codesOf(relation);
  const severity = relation.class;
  const spokenBases = [
    ...new Set(clauses.flatMap(({ instance }) => english?.englishClauses[instance]?.basis ?? [])),
  ];
  return (
    <Folded
      summary={
        <>
          <span className={styles.code}>{id}</span>
          <span
            className={mergeClasses(styles.code, severity === '核实' ? styles.query : styles.hard)}
          >
            {english === null ? severity : englishClass(severity, english)}
          </span>
          <span lang={english === null ? 'zh-CN' : 'en-US'}>{ruleTitle(relation, english)}</span>
        </>
      }
    >
      {() => (
        <div className={styles.body}>
          <dl className={styles.terms}>
            <dt>{t(english === null ? 'help.relation' : 'help.original')}</dt>
            <dd lang="zh-CN">
              {relationWords(relation.relation, (code) => content.indicator(code)?.zh ?? null)}
            </dd>
            <dt>{t('help.basis')}</dt>
            {spokenBases.length > 0 ? (
              spokenBases.map((each) => <dd key={each}>{each}</dd>)
            ) : (
              <dd lang="zh-CN">{basis}</dd>
            )}
            {message !== null && english === null && (
              <>
                <dt>{t('help.message')}</dt>
                <dd lang="zh-CN">{message}</dd>
              </>
            )}
          </dl>
          {clauses.length > 0 && (
            <ul className={layout.list}>
              {clauses.map((clause) => (
                <Clause key={clause.instance} clause={clause} content={content} />
              ))}
            </ul>
          )}
          {examples.length > 0 && <RuleExamples examples={examples} content={content} />}
          {codes.length > 0 && (
            <div className={styles.links}>
              {codes.map((code) => (
                <Link
                  key={code}
                  as="button"
                  aria-label={t('help.see', {
                    what: `${code} ${content.indicator(code)?.[language === 'zh-CN' ? 'zh' : 'en'] ?? ''}`,
                  })}
                  onClick={() => onAsk(code)}
                >
                  {code}
                </Link>
              ))}
            </div>
          )}
        </div>
      )}
    </Folded>
  );
}
