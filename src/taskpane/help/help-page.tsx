import { useRef, useState } from 'react';
import { Field, SearchBox } from '@fluentui/react-components';
import { useSpeech } from '../language/context';
import { useEnglish } from '../language/use-english';
import { PageFrame } from '../pages/page-frame';
import type { PageProps } from '../pages/page-props';
import { useLayoutStyles } from '../steps/layout-styles';
import { Tabs, tabId } from '../tabs/tabs';
import { About } from './about';
import { helpContent } from './help-content';
import { found } from './help-search';
import { IndicatorEntry } from './indicator-entry';
import { Pictures } from './pictures';
import { RuleEntry } from './rule-entry';

const parts = ['pictures', 'rules', 'indicators', 'about'] as const;
type Part = (typeof parts)[number];

/** Help, all of it here and offline: pictures, rules, indicators, about; one search over the lot. */
export function HelpPage({ onClose, state }: PageProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const [part, setPart] = useState<Part>('pictures');
  const [asked, setAsked] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const { english } = useEnglish();
  const content = helpContent(english);
  const ask = (words: string): void => {
    setAsked(words);
    search.current?.focus();
  };
  const rules = found(content.ruleIndex, asked);
  const indicators = found(content.indicatorIndex, asked);
  const searching = asked.trim() !== '';
  const nothing = searching && rules.length + indicators.length === 0;
  return (
    <PageFrame title={t('page.help')} onClose={onClose}>
      <Field label={t('help.search')}>
        <SearchBox
          ref={search}
          value={asked}
          placeholder={t('help.search.hint')}
          dismiss={{ 'aria-label': t('message.close') }}
          onChange={(_event, { value }) => setAsked(value)}
          onKeyDown={(event) => {
            // The first Escape empties the box, the next leaves the page.
            if (event.key !== 'Escape' || asked === '') return;
            event.preventDefault();
            setAsked('');
          }}
        />
      </Field>
      <p role="status" className={layout.soft}>
        {searching
          ? nothing
            ? t('help.found.none', { words: asked.trim() })
            : t('help.found', {
                words: asked.trim(),
                rules: rules.length,
                indicators: indicators.length,
              })
          : ''}
      </p>
      {searching ? (
        <div>
          {rules.map((relation) => (
            <RuleEntry key={relation.id} relation={relation} content={content} onAsk={ask} />
          ))}
          {indicators.map((indicator) => (
            <IndicatorEntry
              key={indicator.code}
              indicator={indicator}
              content={content}
              onAsk={ask}
            />
          ))}
        </div>
      ) : (
        <>
          <Tabs
            label={t('help.tabs')}
            panel="help-part"
            selected={part}
            tabs={parts.map((id) => ({ id, content: t(`help.${id}`) }))}
            onSelect={setPart}
          />
          <div id="help-part" role="tabpanel" aria-labelledby={tabId('help-part', part)}>
            {part === 'pictures' && <Pictures />}
            {part === 'rules' && (
              <>
                <p className={layout.soft}>
                  {t('help.rules.count', { count: content.relations.length })}
                  {language === 'zh-CN' ? '' : ` ${t('help.chinese')}`}
                </p>
                {content.relations.map((relation) => (
                  <RuleEntry key={relation.id} relation={relation} content={content} onAsk={ask} />
                ))}
              </>
            )}
            {part === 'indicators' && (
              <div className={layout.step}>
                <p className={layout.text}>{t('help.notes')}</p>
                <p className={layout.soft}>
                  {t('help.indicators.count', { count: content.count })}
                  {language === 'zh-CN' ? '' : ` ${t('help.chinese')}`}
                </p>
                {content.groups.map(({ letter, zh, en, indicators: own }) => (
                  <section key={letter} aria-labelledby={`help-group-${letter}`}>
                    <h3 id={`help-group-${letter}`} className={layout.section}>
                      {letter} {language === 'zh-CN' ? zh : en}
                    </h3>
                    {own.map((indicator) => (
                      <IndicatorEntry
                        key={indicator.code}
                        indicator={indicator}
                        content={content}
                        onAsk={ask}
                      />
                    ))}
                  </section>
                ))}
              </div>
            )}
            {part === 'about' && <About identity={state.identity} />}
          </div>
        </>
      )}
    </PageFrame>
  );
}
