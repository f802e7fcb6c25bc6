import { useState } from 'react';
import { Checkbox } from '@fluentui/react-components';
import { useSpeech } from '../language/context';
import { opensWithWorkbook, setOpensWithWorkbook } from './open-with-workbook';

/** The off switch of opening by itself; not there where Excel keeps no such note. */
export function OpenSwitch() {
  const { t } = useSpeech();
  const [on, setOn] = useState(opensWithWorkbook);
  const [refused, setRefused] = useState(false);
  if (on === null) return null;
  const change = async (wanted: boolean): Promise<void> => {
    const kept = await setOpensWithWorkbook(wanted);
    setRefused(!kept);
    setOn(opensWithWorkbook());
  };
  return (
    <div>
      <Checkbox
        checked={on}
        label={t('start.opens')}
        onChange={(_event, { checked }) => void change(checked === true)}
      />
      {refused && <p role="alert">{t('start.opens.refused')}</p>}
    </div>
  );
}
