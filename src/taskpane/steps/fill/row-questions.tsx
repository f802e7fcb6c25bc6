import { useEffect, useRef, useState } from 'react';
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { Indicator } from '../../../catalog';
import type { RowQuestion } from '../../../workbook';
import { useSpeech } from '../../language/context';
import type { Language } from '../../language/translate';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

type Reading = RowQuestion['readings'][number];

interface RowQuestionsProps {
  readonly questions: readonly RowQuestion[];
  readonly indicator: (code: string) => Indicator;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

const keyOf = ({ row, sheet }: RowQuestion): string => `${sheet}!${String(row)}`;

/** The readings of one question by what they say, each with the witnesses that say it. */
const choicesOf = ({ readings }: RowQuestion): readonly (readonly [string, readonly Reading[]])[] =>
  [...new Set(readings.map(({ code }) => code))].map((code) => [
    code,
    readings.filter((reading) => reading.code === code),
  ]);

/** A note is its row's unless something else is known: no order of rows tells whose it is. */
const saidBy = ({ about }: RowQuestion, by: Reading['by']): Reading['by'] | 'row' =>
  about === 'notes' && by === 'order' ? 'row' : by;

/** A code's name, 本年 and 上年 having none. */
function nameOf(label: string, language: Language, indicator: (code: string) => Indicator): string {
  const [code = ''] = label.split('-');
  if (!/^[A-Z]\d\d$/.test(code)) return '';
  const { zh, en } = indicator(code);
  return language === 'zh-CN' ? zh : en;
}

/** Asks which indicator rows are whose witnesses contradict each other, with all readings shown. */
export function RowQuestions({ questions, indicator, busy, acts }: RowQuestionsProps) {
  const { language, t } = useSpeech();
  const styles = useLayoutStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({});
  // The question is where the work goes on.
  useEffect(() => heading.current?.focus(), []);
  const placeOf = ({ about, row, sheet }: RowQuestion): string =>
    t(`question.${about ?? 'place'}`, { row, sheet });
  const chooseAll = (sheet: string, by: Reading['by']): void => {
    const said = questions
      .filter((question) => question.sheet === sheet)
      .flatMap((question) => {
        const reading = question.readings.find((each) => each.by === by);
        return reading === undefined ? [] : [[keyOf(question), reading.code] as const];
      });
    choose({ ...chosen, ...Object.fromEntries(said) });
  };
  const answers = questions.flatMap((question) => {
    const code = chosen[keyOf(question)];
    return code === undefined ? [] : [{ sheet: question.sheet, row: question.row, code }];
  });
  const crowded = [...new Set(questions.map(({ sheet }) => sheet))].filter(
    (sheet) => questions.filter((question) => question.sheet === sheet).length > 1,
  );
  return (
    <section className={styles.notice} role="group" aria-labelledby="questions-heading">
      <h3 ref={heading} id="questions-heading" tabIndex={-1} className={styles.section}>
        {t('question.title', { count: questions.length })}
      </h3>
      <p className={styles.text}>{t('question.text')}</p>
      {crowded.map((sheet) => (
        <div key={sheet} className={styles.wrap}>
          {(['code', 'name'] as const).map((by) => (
            <Button key={by} size="small" onClick={() => chooseAll(sheet, by)}>
              {t('question.all', { sheet, by: t(`witness.${by}`) })}
            </Button>
          ))}
        </div>
      ))}
      {questions.map((question) => (
        <div key={keyOf(question)}>
          <p className={styles.text}>{placeOf(question)}</p>
          <RadioGroup
            aria-label={placeOf(question)}
            value={chosen[keyOf(question)] ?? ''}
            onChange={(_, { value }) => choose({ ...chosen, [keyOf(question)]: value })}
          >
            {choicesOf(question).map(([code, readings]) => (
              <Radio
                key={code}
                value={code}
                label={t('question.option', {
                  code,
                  name: nameOf(code, language, indicator),
                  by: readings
                    .map(({ by }) => t(`witness.${saidBy(question, by)}`))
                    .join(t('question.and')),
                })}
              />
            ))}
          </RadioGroup>
        </div>
      ))}
      <div className={styles.wrap}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || answers.length === 0}
          onClick={() => acts.repair(answers)}
        >
          {t('question.apply')}
        </Button>
        <Button size="small" appearance="subtle" onClick={acts.forgetQuestions}>
          {t('question.later')}
        </Button>
      </div>
    </section>
  );
}
