import { useState } from 'react';
import { Button, Select } from '@fluentui/react-components';
import type { Verdict } from '../../../claims';
import { useSpeech } from '../../language/context';
import type { PaneCheck } from '../../report-services';
import type { PaneCatalog } from '../../services';
import { isShown } from '../../state/claims-shown';
import type { ReportView } from '../../state/report-view';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { ClaimCard } from './claim-card';

/** More at once would make the pane slow; the rest comes on a press. */
const PAGE = 40;

const verdicts: readonly Verdict[] = ['fails', 'query', 'unmatched', 'rounding', 'holds'];

interface ClaimListProps {
  readonly check: PaneCheck;
  readonly shown: ReportView['shown'];
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly catalog: PaneCatalog | null;
}

/** The claims of a report by verdict; what calls for a look comes first. */
export function ClaimList({ check, shown, busy, acts, catalog }: ClaimListProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const [pages, setPages] = useState(1);
  const { claims, summary } = check;
  const listed = claims.filter(({ verdict }) => isShown(verdict, shown));
  const rest = listed.length - pages * PAGE;
  return (
    <>
      <Select
        size="small"
        aria-label={t('check.filter')}
        value={shown}
        onChange={(_event, { value }) => {
          setPages(1);
          acts.showVerdict(value as ReportView['shown']);
        }}
      >
        <option value="open">
          {t('check.filter.open', { count: summary.fails + summary.query + summary.unmatched })}
        </option>
        {verdicts.map((verdict) => (
          <option key={verdict} value={verdict}>
            {t('check.filter.one', {
              name: t(`verdict.${verdict}`),
              count: summary[verdict],
            })}
          </option>
        ))}
        <option value="all">{t('check.filter.all', { count: claims.length })}</option>
      </Select>
      {listed.length === 0 ? (
        <p className={layout.soft}>{t('check.none')}</p>
      ) : (
        <ul className={layout.list} aria-label={t('check.list')}>
          {listed.slice(0, pages * PAGE).map((claim) => (
            <li key={claim.id}>
              <ClaimCard claim={claim} busy={busy} acts={acts} catalog={catalog} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button size="small" onClick={() => setPages(pages + 1)}>
          {t('check.more', { count: rest })}
        </Button>
      )}
    </>
  );
}
