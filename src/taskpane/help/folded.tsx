import { useState } from 'react';
import type { ReactNode } from 'react';
import { useHelpStyles } from './help-styles';

interface FoldedProps {
  readonly summary: ReactNode;
  readonly children: () => ReactNode;
}

/** An entry that builds its contents only once it is opened: there are hundreds. */
export function Folded({ summary, children }: FoldedProps) {
  const styles = useHelpStyles();
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles.entry}
      onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  );
}
