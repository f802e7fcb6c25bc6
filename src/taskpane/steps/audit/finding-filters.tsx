import { Link, SearchBox, Select } from '@fluentui/react-components';
import type { Finding } from '../../../rules';
import { useSpeech } from '../../language/context';
import { useSheetName } from '../../language/use-english';
import { isFiltered, noFilter, sheetCounts } from '../../state/filter-findings';
import type { FindingFilter } from '../../state/filter-findings';
import { groupOf } from '../../state/group-findings';
import type { GroupId } from '../../state/group-findings';
import type { AuditView } from '../../state/audit-view';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';

interface FindingFiltersProps {
  readonly findings: readonly Finding[];
  readonly shown: number;
  readonly view: AuditView;
  readonly acts: PaneActs;
}

const severities: readonly GroupId[] = ['hard', 'query', 'hint', 'explained'];

/** Search, kind and sheet; how many are shown is said whenever it changes. */
export function FindingFilters({ findings, shown, view, acts }: FindingFiltersProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const sheetName = useSheetName();
  const { arrange, filter } = view;
  const set = (change: Partial<FindingFilter>): void =>
    acts.view({ filter: { ...filter, ...change } });
  const count = findings.length;
  const counts = sheetCounts(findings);
  return (
    <search className={styles.filters}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={t('audit.search')}
        placeholder={t('audit.search.hint')}
        value={filter.text}
        onChange={(_event, { value }) => set({ text: value })}
      />
      <div className={styles.choices}>
        <Select
          size="small"
          aria-label={t('audit.filter.severity')}
          value={filter.severity}
          onChange={(_event, { value }) => set({ severity: value as FindingFilter['severity'] })}
        >
          <option value="">{t('audit.filter.severity.all', { count })}</option>
          {severities.map((id) => (
            <option key={id} value={id}>
              {t('audit.filter.option', {
                name: t(`audit.${id}`),
                count: findings.filter((finding) => groupOf(finding) === id).length,
              })}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={t('audit.filter.sheet')}
          value={filter.sheet}
          onChange={(_event, { value }) => set({ sheet: value })}
        >
          <option value="">{t('audit.filter.sheet.all', { count })}</option>
          {[...counts]
            .filter(([sheet]) => sheet !== '')
            .map(([sheet, some]) => (
              <option key={sheet} value={sheet}>
                {t('audit.filter.option', { name: sheetName(sheet), count: some })}
              </option>
            ))}
        </Select>
        <Select
          size="small"
          aria-label={t('audit.arrange')}
          value={arrange}
          onChange={(_event, { value }) => acts.view({ arrange: value as AuditView['arrange'] })}
        >
          <option value="severity">{t('audit.arrange.severity')}</option>
          <option value="sheet">{t('audit.arrange.sheet')}</option>
        </Select>
      </div>
      <div className={layout.spread}>
        <span role="status" className={layout.soft}>
          {isFiltered(filter) ? t('audit.filter.shown', { shown, count }) : ''}
        </span>
        {isFiltered(filter) && (
          <Link as="button" onClick={() => acts.view({ filter: noFilter })}>
            {t('audit.filter.clear')}
          </Link>
        )}
      </div>
    </search>
  );
}
