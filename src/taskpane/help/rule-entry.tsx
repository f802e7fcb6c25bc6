import { Link, mergeClasses } from '@fluentui/react-components';
import type { Relation, Rule } from '../../rules';
import { useSpeech } from '../language/context';
import { useLayoutStyles } from '../steps/layout-styles';
import { expressionWords } from './expression-words';
import { Folded } from './folded';
import type { HelpContent } from './help-content';
import { useHelpStyles } from './help-styles';
import { RuleExamples } from './rule-examples';

interface RuleEntryProps {
  readonly relation: Relation;
  readonly content: HelpContent;
  readonly onAsk: (words: string) => void;
}

/** What a rule is called: its relation as the field writes it, cut to what a line holds by the style. */
export const ruleTitle = ({ clauses, relation }: Relation): string => {
  const titles = [...new Set(clauses.map(({ title }) => title))];
  return titles.length === 1 ? (titles[0] ?? relation) : relation;
};

function Clause({ clause, content }: { readonly clause: Rule; readonly content: HelpContent }) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const { check, missing, tolerance, title, severity, advice, when } = clause;
  const say = (code: string): string => {
    const known = content.indicator(code);
    return known === null ? code : `${code} ${language === 'zh-CN' ? known.zh : known.en}`;
  };
  return (
    <li className={styles.clause}>
      <p className={layout.text} lang="zh-CN">
        {title}（{severity}）
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
        <dd lang="zh-CN">{advice}</dd>
      </dl>
      <RuleExamples examples={clause.examples} content={content} />
    </li>
  );
}

/** One relation: as the field writes it, its basis, how each clause is checked, and worked examples. */
export function RuleEntry({ relation, content, onAsk }: RuleEntryProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const { basis, clauses, examples, id, message } = relation;
  const codes = content.codesOf(relation);
  const severity = relation.class;
  return (
    <Folded
      summary={
        <>
          <span className={styles.code}>{id}</span>
          <span
            className={mergeClasses(styles.code, severity === '核实' ? styles.query : styles.hard)}
          >
            {severity}
          </span>
          <span lang="zh-CN">{ruleTitle(relation)}</span>
        </>
      }
    >
      {() => (
        <div className={styles.body}>
          <dl className={styles.terms}>
            <dt>{t('help.relation')}</dt>
            <dd lang="zh-CN">{relation.relation}</dd>
            <dt>{t('help.basis')}</dt>
            <dd lang="zh-CN">{basis}</dd>
            {message !== null && (
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
                    what: `${code} ${content.indicator(code)?.zh ?? ''}`,
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
