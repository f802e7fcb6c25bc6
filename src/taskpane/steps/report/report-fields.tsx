import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { ReportChoices } from '../../report-services';
import type { PaneCatalog } from '../../services';
import { changedChoices } from '../../state/report-choices';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

interface ReportFieldsProps {
  readonly catalog: PaneCatalog;
  readonly unitName: string;
  readonly chosen: ReportChoices;
  readonly kept: ReportChoices;
  readonly charts: boolean;
  readonly busy: boolean;
  readonly onChoose: (change: Partial<ReportChoices>) => void;
  readonly onCharts: (charts: boolean) => void;
  readonly acts: PaneActs;
}

/** Style, addressee, signature and date: as the workbook remembers them, or for this draft only. */
export function ReportFields(props: ReportFieldsProps) {
  const { acts, busy, catalog, charts, chosen, kept, onCharts, onChoose, unitName } = props;
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const changed = changedChoices(chosen, kept);
  return (
    <>
      <Field label={t('report.style')} orientation="horizontal">
        <Select value={chosen.style} onChange={(_event, { value }) => onChoose({ style: value })}>
          {catalog.styles.map(({ id, zh, en }) => (
            <option key={id} value={id}>
              {language === 'zh-CN' ? zh : en}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('report.addressee')} orientation="horizontal">
        <Input
          className={layout.wide}
          value={chosen.addressee}
          placeholder={t('report.addressee.none')}
          onChange={(_event, { value }) => onChoose({ addressee: value })}
        />
      </Field>
      <Field label={t('report.signature')} orientation="horizontal">
        <Input
          className={layout.wide}
          value={chosen.signature}
          placeholder={unitName}
          onChange={(_event, { value }) => onChoose({ signature: value })}
        />
      </Field>
      <Field label={t('report.date')} orientation="horizontal">
        <Input
          className={layout.wide}
          type="date"
          value={chosen.date}
          onChange={(_event, { value }) => onChoose({ date: value })}
        />
      </Field>
      <Checkbox
        checked={charts}
        onChange={(_event, { checked }) => onCharts(checked === true)}
        label={t('report.charts')}
      />
      {Object.keys(changed).length > 0 && (
        <div className={layout.list}>
          <p className={layout.soft}>{t('report.remember.hint')}</p>
          <div>
            <Button size="small" disabledFocusable={busy} onClick={() => acts.remember(changed)}>
              {t('report.remember')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
