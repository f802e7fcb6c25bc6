import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { FiledFigure } from '../../../catalog';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

interface CellEntryProps {
  readonly figure: FiledFigure;
  readonly name: string;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Fills in the selected cell from the pane; Enter goes on to the next, so a column is one row of presses. */
export function CellEntry({ figure, name, busy, acts }: CellEntryProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { code, period, row } = figure;
  // One box for every cell, so that the focus stays in it from cell to cell.
  useEffect(() => {
    setText('');
    setFault(null);
  }, [code, period, row]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    void acts.typedFigure(figure, text, language).then(
      (typed) => {
        setFault(typed.ok ? null : typed.sentence);
        if (typed.ok) acts.put(figure, text, () => setText(''));
        else input.current?.focus();
      },
      () => undefined,
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <Field
        label={t('cell.entry', { name })}
        hint={t('cell.entry.hint')}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <div className={layout.row}>
          <Input
            ref={input}
            className={layout.wide}
            value={text}
            inputMode="decimal"
            autoComplete="off"
            onChange={(_event, { value }) => {
              setText(value);
              setFault(null);
            }}
          />
          <Button type="submit" disabledFocusable={busy}>
            {t('cell.entry.put')}
          </Button>
        </div>
      </Field>
    </form>
  );
}
