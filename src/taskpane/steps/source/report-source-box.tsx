import { useId, useRef, useState } from 'react';
import { Button, Field, Textarea, mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { ReportSource } from '../../report-services';
import { useLayoutStyles } from '../layout-styles';
import { useSourceStyles } from './source-styles';

interface ReportSourceBoxProps {
  /** What is done with it, e.g. 核对. */
  readonly action: string;
  readonly busy: boolean;
  readonly onSource: (source: ReportSource) => void;
}

/** A report comes in as a dropped file, a picked file or pasted text. */
export function ReportSourceBox({ action, busy, onSource }: ReportSourceBoxProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useSourceStyles();
  const picker = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const take = (file: File | undefined): void => {
    if (file !== undefined && !busy) onSource({ kind: 'file', name: file.name, file });
  };
  return (
    <div className={layout.list}>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <p id={hint} className={layout.soft}>
          {t('check.drop')}
        </p>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".docx,.txt"
          aria-label={t('check.file')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be picked again after it was put right.
            event.target.value = '';
            take(file);
          }}
        />
        <Button
          size="small"
          disabledFocusable={busy}
          aria-describedby={hint}
          onClick={() => picker.current?.click()}
        >
          {t('check.pick')}
        </Button>
      </div>
      <details>
        <summary className={styles.summary}>{t('check.paste')}</summary>
        <Field label={t('check.text')} className={styles.paste}>
          <Textarea
            value={text}
            rows={5}
            resize="vertical"
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        <Button
          size="small"
          disabledFocusable={busy || text.trim() === ''}
          onClick={() => onSource({ kind: 'text', text })}
        >
          {action}
        </Button>
      </details>
    </div>
  );
}
