import { packIds, pack } from '../../catalog';
import { useSpeech } from '../language/context';
import { useLayoutStyles } from '../steps/layout-styles';
import type { PaneState } from '../state/pane-state';
import { Folded } from './folded';
import { useHelpStyles } from './help-styles';
import licences from './licences.json';
import { officeSource } from './office-source';

/** Versions, where office.js came from, what is bundled and under which licences. */
export function About({ identity }: Pick<PaneState, 'identity'>) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const { packages, texts, version } = licences;
  const office = officeSource(
    [...document.scripts].map(({ src }) => src),
    location.href,
  );
  return (
    <div className={layout.step}>
      <dl className={styles.terms}>
        <dt>{t('help.version')}</dt>
        <dd>{version}</dd>
        <dt>{t('help.template')}</dt>
        <dd>
          {packIds().map((id) => {
            const { en, version: template, zh } = pack(id);
            return (
              <div key={id}>
                {language === 'zh-CN' ? zh : en} {template}
              </div>
            );
          })}
        </dd>
        {identity !== null && 'pack' in identity && (
          <>
            <dt>{t('help.template.here')}</dt>
            <dd>
              {language === 'zh-CN' ? pack(identity.pack).zh : pack(identity.pack).en}{' '}
              {identity.version}
            </dd>
          </>
        )}
        <dt>{t('help.office')}</dt>
        <dd>
          {office === null
            ? t('help.office.none')
            : office.own
              ? `${t('help.office.self')} ${office.address}`
              : office.address}
        </dd>
      </dl>
      <p className={layout.text}>{t('help.private')}</p>
      <section aria-labelledby="help-licences">
        <h3 id="help-licences" className={layout.section}>
          {t('help.licences', { count: packages.length })}
        </h3>
        {packages.map(({ author, licence, name, text, version: of }) => (
          <Folded
            key={`${name} ${of}`}
            summary={
              <>
                {name} {of} · {licence === 'LICENSE' ? 'Microsoft' : licence}
              </>
            }
          >
            {() => (
              <pre
                className={styles.licence}
                lang="en"
                tabIndex={0}
                aria-label={t('help.licence.text')}
              >
                {texts[text] === '' ? t('help.licence.none', { author }) : texts[text]}
              </pre>
            )}
          </Folded>
        ))}
      </section>
    </div>
  );
}
