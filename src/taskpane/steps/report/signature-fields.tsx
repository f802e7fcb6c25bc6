import { Field, Input, Link } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { PaneReading } from '../../services';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useReportStyles } from './report-styles';

interface SignatureFieldsProps {
  readonly reading: PaneReading;
  readonly date: string;
  readonly signature: string;
  readonly onDate: (date: string) => void;
  readonly onSignature: (signature: string) => void;
  readonly acts: PaneActs;
}

/** Who signs and when: the cover's words, and what to put instead in this draft only. */
export function SignatureFields(props: SignatureFieldsProps) {
  const { reading, date, signature, onDate, onSignature, acts } = props;
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const { cover } = reading.filing;
  const place = reading.cover;
  return (
    <>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('report.addressee')}</dt>
        <dd className={styles.fact}>
          {cover.addressee === '' ? t('report.blank') : cover.addressee}
        </dd>
      </dl>
      <Field label={t('report.signature')} orientation="horizontal">
        <Input
          value={signature}
          placeholder={cover.unitName}
          onChange={(_event, { value }) => onSignature(value)}
        />
      </Field>
      <Field label={t('report.date')} orientation="horizontal">
        <Input
          type="date"
          value={date === '' ? cover.date : date}
          onChange={(_event, { value }) => onDate(value)}
        />
      </Field>
      {place !== null && (
        <div className={layout.row}>
          <Link as="button" onClick={() => acts.goTo(place)}>
            {t('report.edit')}
          </Link>
        </div>
      )}
    </>
  );
}
