import { Button, Spinner } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import { useSpoken } from '../../language/use-spoken';
import { useLayoutStyles } from '../layout-styles';
import type { StepProps } from '../step-props';
import { CellCard } from './cell-card';
import { NewTemplate } from './new-template';
import { Overview } from './overview';
import { Overwriting } from './overwriting';
import { PastedTexts } from './pasted-texts';
import { RowQuestions } from './row-questions';
import { TableProgressList } from './table-progress-list';
import { TextTopics } from './text-topics';
import { ExtractCard } from './extract-card';
import { YearCard } from './year-card';

/** 填报: what is open, how far it is filled, what needs a hand. */
export function FillStep({ state, acts }: StepProps) {
  const { t } = useSpeech();
  const say = useSpoken();
  const styles = useLayoutStyles();
  const { busy, catalog, conflicts, identity, questions, reading } = state;
  if (identity === null || catalog === null) {
    return busy === null ? (
      <div className={styles.step}>
        <div>
          <Button onClick={acts.refresh}>{t('message.again')}</Button>
        </div>
      </div>
    ) : (
      <Spinner label={t('app.opening')} size="small" />
    );
  }
  const working = busy !== null;
  if (identity.kind === 'newer') {
    return (
      <div className={styles.card}>
        <h2 className={styles.title}>{t('fill.newer')}</h2>
        <p className={styles.text}>{say(identity.sentence)}</p>
      </div>
    );
  }
  if (identity.kind === 'none' || reading === null) {
    return <NewTemplate catalog={catalog} busy={working} acts={acts} />;
  }
  return (
    <div className={styles.step}>
      {identity.kind === 'older' && (
        <div className={styles.notice}>
          <h2 className={styles.section}>{t('fill.older')}</h2>
          {[identity.sentence, ...identity.sentences].map(say).map((sentence) => (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ))}
          <Button appearance="primary" disabledFocusable={working} onClick={() => acts.repair()}>
            {t('fill.upgrade', { version: identity.current })}
          </Button>
        </div>
      )}
      {identity.kind === 'damaged' && (
        <div className={styles.notice}>
          <h2 className={styles.section}>{t('fill.damaged')}</h2>
          {identity.sentences.map(say).map((sentence) => (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ))}
          <Button appearance="primary" disabledFocusable={working} onClick={() => acts.repair()}>
            {t('fill.repair')}
          </Button>
        </div>
      )}
      <Overview
        reading={reading}
        pack={catalog.pack}
        left={state.left}
        selected={state.selected}
        busy={working}
        acts={acts}
      />
      <CellCard state={state} busy={working} catalog={catalog} reading={reading} acts={acts} />
      {questions.length > 0 && (
        <RowQuestions
          questions={questions}
          indicator={catalog.indicator}
          busy={working}
          acts={acts}
        />
      )}
      {conflicts.length > 0 && <Overwriting conflicts={conflicts} busy={working} acts={acts} />}
      {reading.pasted.length > 0 && (
        <PastedTexts
          pasted={reading.pasted}
          indicator={catalog.indicator}
          busy={working}
          acts={acts}
        />
      )}
      <TableProgressList reading={reading} pack={catalog.pack} acts={acts} />
      <TextTopics reading={reading} pack={catalog.pack} acts={acts} />
      <YearCard state={state} busy={working} acts={acts} />
      <ExtractCard state={state} busy={working} acts={acts} />
      <div className={styles.wrap}>
        {identity.kind === 'ours' && (
          <Button size="small" disabledFocusable={working} onClick={() => acts.repair()}>
            {t('fill.repair')}
          </Button>
        )}
        <Button size="small" disabledFocusable={working} onClick={() => acts.sample('ask')}>
          {t('fill.sample')}
        </Button>
      </div>
    </div>
  );
}
