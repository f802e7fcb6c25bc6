import { Link } from '@fluentui/react-components';
import type { Indicator, RatioSpec } from '../../catalog';
import { parseExpression } from '../../rules';
import { useSpeech } from '../language/context';
import { useDefinition, useUnitName } from '../language/use-english';
import { expressionWords } from './expression-words';
import { Folded } from './folded';
import type { HelpContent } from './help-content';
import { useHelpStyles } from './help-styles';

interface IndicatorEntryProps {
  readonly indicator: Indicator;
  readonly content: HelpContent;
  readonly onAsk: (words: string) => void;
}

/** One indicator: both names, its definition, unit and kind, how it is computed, the rules about it. */
export function IndicatorEntry({ indicator, content, onAsk }: IndicatorEntryProps) {
  const { language, t } = useSpeech();
  const styles = useHelpStyles();
  const { code, en, kind, part, ratio, unit, zh } = indicator;
  const definition = useDefinition()(indicator);
  const unitName = useUnitName();
  const say = (each: string): string => {
    const known = content.indicator(each);
    return known === null ? each : `${each} ${language === 'zh-CN' ? known.zh : known.en}`;
  };
  const formula = ({ denominator, numerator, scale }: RatioSpec): string => {
    const side = (text: string): string =>
      `(${expressionWords(parseExpression(text), say, language)})`;
    return `${side(numerator)} ÷ ${side(denominator)}${scale === 1 ? '' : ` × ${String(scale)}`}`;
  };
  const rules = content.ruledBy(code);
  const link = (words: string) => (
    <Link
      key={words}
      as="button"
      aria-label={t('help.see', { what: words })}
      onClick={() => onAsk(words)}
    >
      {words}
    </Link>
  );
  return (
    <Folded
      summary={
        <>
          <span className={styles.code}>{code}</span>
          {language === 'zh-CN' ? zh : en}
        </>
      }
    >
      {() => (
        <div className={styles.body}>
          <dl className={styles.terms}>
            <dt>{language === 'zh-CN' ? 'English' : '中文'}</dt>
            <dd lang={language === 'zh-CN' ? 'en' : 'zh-CN'}>{language === 'zh-CN' ? en : zh}</dd>
            <dt>{t('help.definition')}</dt>
            <dd lang={definition.lang}>{definition.text}</dd>
            <dt>{t('help.unit')}</dt>
            <dd>{unitName(unit)}</dd>
            <dt>{t('help.kind')}</dt>
            <dd>{t(`help.kind.${kind}`)}</dd>
            {part !== undefined && (
              <>
                <dt>{t('help.part')}</dt>
                <dd>
                  {say(part)} {link(part)}
                </dd>
              </>
            )}
            {ratio !== undefined && (
              <>
                <dt>{t('help.formula')}</dt>
                <dd>{formula(ratio)}</dd>
              </>
            )}
            {rules.length > 0 && (
              <>
                <dt>{t('help.ruled')}</dt>
                <dd className={styles.links}>{rules.map(link)}</dd>
              </>
            )}
          </dl>
        </div>
      )}
    </Folded>
  );
}
