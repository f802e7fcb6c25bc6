import { useEffect, useState } from 'react';
import { Spinner } from '@fluentui/react-components';
import type { SettingsNow } from '../acts/settings-acts';
import { useSpeech } from '../language/context';
import type { PageProps } from '../pages/page-props';
import { PageFrame } from '../pages/page-frame';
import { PersonSettings } from './person-settings';
import { SettingsNumbers } from './settings-numbers';

/** Settings on one page: what belongs to the person first, then what belongs to the workbook. */
export function SettingsPage({ acts, onClose, state }: PageProps) {
  const { t } = useSpeech();
  const [now, setNow] = useState<SettingsNow | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    void acts
      .readSettings()
      .then((read) => {
        if (current) setNow(read);
      })
      .catch((error: unknown) => {
        if (current) setFault(error);
      });
    return () => {
      current = false;
    };
  }, [acts]);
  // Told where every part that cannot be shown is told.
  if (fault !== null) throw fault;
  return (
    <PageFrame title={t('page.settings')} onClose={onClose}>
      <PersonSettings />
      {now === null ? (
        <Spinner size="small" label={t('app.opening')} />
      ) : (
        <SettingsNumbers now={now} busy={state.busy !== null} acts={acts} />
      )}
    </PageFrame>
  );
}
