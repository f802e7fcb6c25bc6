import { Button, Link } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import { useSpoken } from '../../language/use-spoken';
import type { PaneState } from '../../state/pane-state';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { ReportSourceBox } from '../source/report-source-box';
import { ClaimList } from './claim-list';

interface CheckCardProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** 核对报告: a report that people have worked on, held against the workbook and against itself. */
export function CheckCard({ state, busy, acts }: CheckCardProps) {
  const { t } = useSpeech();
  const say = useSpoken();
  const layout = useLayoutStyles();
  const { check, shown } = state.reportView;
  return (
    <section className={layout.card} aria-labelledby="check-heading">
      <h2 id="check-heading" className={layout.title}>
        {t('check.title')}
      </h2>
      {check === null ? (
        <>
          <p className={layout.soft}>{t('check.hint')}</p>
          <ReportSourceBox action={t('check.run')} busy={busy} onSource={acts.check} />
        </>
      ) : (
        <>
          <p className={layout.text}>
            <strong>{check.name === '' ? t('check.pasted') : check.name}</strong>
            {' · '}
            {t(check.against ? 'check.against' : 'check.alone')}
          </p>
          <p className={layout.text}>
            {t('check.numbers', {
              count: check.numbers,
              checked: check.checked,
              left: check.numbers - check.checked,
            })}
          </p>
          {check.notes.map(say).map((note) => (
            <p key={note} className={layout.soft}>
              {note}
            </p>
          ))}
          <ClaimList check={check} shown={shown} busy={busy} acts={acts} catalog={state.catalog} />
          <div className={layout.row}>
            <Button size="small" disabledFocusable={busy} onClick={acts.forgetCheck}>
              {t('check.another')}
            </Button>
            {check.summary.fails + check.summary.query > 0 && (
              <Link as="button" onClick={() => acts.showVerdict('all')}>
                {t('check.all')}
              </Link>
            )}
          </div>
        </>
      )}
    </section>
  );
}
