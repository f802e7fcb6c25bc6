import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { useSpeech } from '../language/context';
import { useLayoutStyles } from '../steps/layout-styles';
import { useSettingsStyles } from './settings-styles';

interface SettingsBarProps {
  readonly busy: boolean;
  /** What was said last about the form: read in, refused, set back. */
  readonly notes: readonly string[];
  readonly wrong: boolean;
  readonly onSave: () => void;
  readonly onUsual: () => void;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
}

/** Save, the usual values, and the file. */
export function SettingsBar(props: SettingsBarProps) {
  const { busy, notes, onExport, onFile, onSave, onUsual, wrong } = props;
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useSettingsStyles();
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar}>
      <div role="status">
        {notes.map((note) => (
          <p key={note} className={wrong ? styles.fault : layout.soft}>
            {note}
          </p>
        ))}
      </div>
      <div className={layout.wrap}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onSave}>
          {t('settings.save')}
        </Button>
        <Button size="small" onClick={onUsual}>
          {t('settings.usual')}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onExport}>
          {t('settings.export')}
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          {t('settings.import')}
        </Button>
      </div>
      <input
        ref={file}
        className={styles.hidden}
        type="file"
        accept=".json,application/json"
        aria-label={t('settings.import.file')}
        tabIndex={-1}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (chosen !== undefined) onFile(chosen);
        }}
      />
    </div>
  );
}
