import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useTabStyles } from './tab-styles';

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly content: ReactNode }[];
  /** Null where something else than a tab's panel is shown. */
  readonly selected: Id | null;
  /** Id of the panel, and of a tab with its own id behind: `panel-fill`. */
  readonly panel: string;
  readonly onSelect: (id: Id) => void;
}

/** Id of the element that names the panel of a tab. */
export const tabId = (panel: string, id: string): string => `${panel}-${id}`;

/**
 * A list of tabs by the ARIA practices: one stop for Tab, arrows, Home and End among them. Fluent's own
 * brings invisible elements that take the focus, which axe rightly finds fault with, and 12 kB.
 */
export function Tabs<Id extends string>({ label, tabs, selected, panel, onSelect }: TabsProps<Id>) {
  const styles = useTabStyles();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    tabs.findIndex(({ id }) => id === selected),
    0,
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const focused = tabs.findIndex(
      ({ id }) => event.target instanceof HTMLElement && event.target.id === tabId(panel, id),
    );
    const places: Readonly<Record<string, number>> = {
      ArrowRight: focused + 1,
      ArrowDown: focused + 1,
      ArrowLeft: focused - 1,
      ArrowUp: focused - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const place = places[event.key];
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const buttons = list.current?.querySelectorAll<HTMLElement>('[role="tab"]');
    buttons?.[(place + tabs.length) % tabs.length]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ id, content }, place) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(panel, id)}
          aria-controls={panel}
          aria-selected={id === selected}
          tabIndex={place === at ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => onSelect(id)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}
