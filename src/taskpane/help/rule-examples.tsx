import type { ClaimExample, RuleExample, SheetExample } from '../../rules';
import { declarationKind, declarationLabel, declarationTitles } from '../../catalog';
import { useSpeech } from '../language/context';
import type { HelpContent } from './help-content';
import { useHelpStyles } from './help-styles';

type Example = RuleExample | SheetExample | ClaimExample;

interface RuleExamplesProps {
  readonly examples: readonly Example[];
  readonly content: HelpContent;
}

/** `C04` 处罚决定 = 12, and what was declared, as one line of a worked example. */
const givenIn = (
  example: Example,
  nameOf: (code: string) => string,
  inChinese: boolean,
): readonly string[] => {
  const figures = Object.entries(example.figures).map(
    ([key, value]) => `${nameOf(key)} = ${value}`,
  );
  const declarations = 'declarations' in example ? (example.declarations ?? {}) : {};
  const declared = Object.entries(declarations).map(([name, value]) => {
    const kind = declarationKind(name);
    const title = kind === null ? null : declarationTitles[kind];
    const label = title === null ? name : inChinese ? title.zh : title.en;
    return `${label}: ${declarationLabel(name, value)}`;
  });
  if (!('kind' in example)) return [...figures, ...declared];
  if (example.kind === 'claim') return [`“${example.claim}”`, ...figures];
  return [
    ...figures,
    ...declared,
    ...Object.entries(example.notes).map(([code, note]) => `${nameOf(code)}：${note}`),
    ...example.rows.map(({ code, name, unit, value }) => `${code} ${name} = ${value}${unit}`),
    ...Object.values(example.texts).map((text) => `“${text}”`),
    ...Object.values(example.cover).map(String),
    ...example.units.map((unit) =>
      Object.entries(unit)
        .map(([key, value]) => `${nameOf(key)} = ${value}`)
        .join(', '),
    ),
  ];
};

/** Worked examples: the figures, and what the rule says of them. The same ones the tests hold it to. */
export function RuleExamples({ examples, content }: RuleExamplesProps) {
  const { language, t } = useSpeech();
  const styles = useHelpStyles();
  const periods = { cur: '', prev: `（${t('period.prev')}）`, pub: `（${t('period.pub')}）` };
  const nameOf = (key: string): string => {
    const [code = key, period = 'cur'] = key.split('@');
    const known = content.indicator(code.slice(0, 3));
    const name = known === null ? '' : language === 'zh-CN' ? known.zh : known.en;
    return `${code} ${name}${period === 'prev' || period === 'pub' ? periods[period] : ''}`;
  };
  return (
    <details>
      <summary>{t('help.examples', { count: examples.length })}</summary>
      <ol className={styles.examples}>
        {examples.map((example, at) => {
          const given = givenIn(example, nameOf, language === 'zh-CN');
          const difference = 'difference' in example ? example.difference : undefined;
          return (
            <li key={at}>
              <div className={styles.example} lang="zh-CN">
                {given.length === 0 ? (
                  <span>{t('help.example.own')}</span>
                ) : (
                  given.map((line) => <span key={line}>{line}</span>)
                )}
              </div>
              <span className={example.want === 'fail' ? styles.fails : styles.holds}>
                {t(`help.example.${example.want}`)}
                {difference === undefined ? '' : ` ${t('help.example.difference', { difference })}`}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
