import { Button, Link, mergeClasses } from '@fluentui/react-components';
import type { Indicator } from '../../../catalog';
import type { Pasted } from '../../../workbook';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useFillStyles } from './fill-styles';

interface PastedTextsProps {
  readonly pasted: readonly Pasted[];
  readonly indicator: (code: string) => Indicator;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Text in number cells, each with the number and the note that writing it properly would give. */
export function PastedTexts({ pasted, indicator, busy, acts }: PastedTextsProps) {
  const { t } = useSpeech();
  const styles = useLayoutStyles();
  const usable = pasted.filter(({ proposal }) => proposal !== null);
  return (
    <section className={styles.card} aria-labelledby="pasted-heading">
      <h3 id="pasted-heading" className={styles.section}>
        {t('fill.pasted', { count: pasted.length })}
      </h3>
      <p className={styles.soft}>{t('fill.pasted.hint')}</p>
      <ul className={styles.list}>
        {pasted.map((item) => (
          <li key={`${item.figure.code}#${String(item.figure.row)}@${item.figure.period}`}>
            <PastedText item={item} indicator={indicator} busy={busy} acts={acts} />
          </li>
        ))}
      </ul>
      {usable.length > 1 && (
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => acts.applyPasted(usable)}
        >
          {t('fill.pasted.all', { count: usable.length })}
        </Button>
      )}
    </section>
  );
}

function PastedText({
  item,
  indicator,
  busy,
  acts,
}: Omit<PastedTextsProps, 'pasted'> & { readonly item: Pasted }) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useFillStyles();
  const { figure, proposal, sentence, text } = item;
  const { en, zh } = indicator(figure.code);
  const name = figure.name ?? (language === 'zh-CN' ? zh : en);
  return (
    <div className={styles.pasted}>
      <div className={layout.spread}>
        <Link as="button" onClick={() => figure.place !== null && acts.goTo(figure.place)}>
          {name} · {t(`period.${figure.period}`)}
        </Link>
        <span className={layout.soft}>{figure.place?.address}</span>
      </div>
      <p className={styles.typed}>{text}</p>
      {proposal === null ? (
        <p className={layout.soft}>{sentence}</p>
      ) : (
        <>
          <dl className={styles.reads}>
            <dt className={styles.term}>{t('fill.pasted.value')}</dt>
            <dd className={mergeClasses(styles.value, styles.strong)}>{String(proposal.value)}</dd>
            {proposal.note !== '' && (
              <>
                <dt className={styles.term}>{t('fill.pasted.note')}</dt>
                <dd className={styles.value}>{proposal.note}</dd>
              </>
            )}
          </dl>
          <div>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={`${t('fill.pasted.apply')} ${name}`}
              onClick={() => acts.applyPasted([item])}
            >
              {t('fill.pasted.apply')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
