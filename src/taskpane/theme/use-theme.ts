import { useEffect, useState } from 'react';
import type { Theme } from '@fluentui/react-components';
import { darkTheme, lightTheme } from './brand';
import { isDark } from './office-theme';
import type { ThemeHints } from './office-theme';

const DARK = '(prefers-color-scheme: dark)';

/** Follows Office, or the system where Office does not say. */
export function useTheme(office: () => ThemeHints | undefined): Theme {
  const [dark, setDark] = useState(() => isDark(office(), matchMedia(DARK).matches));
  useEffect(() => {
    const media = matchMedia(DARK);
    const look = (): void => setDark(isDark(office(), media.matches));
    media.addEventListener('change', look);
    // Excel has no event for a change of theme; coming back to the pane is when it shows.
    window.addEventListener('focus', look);
    return () => {
      media.removeEventListener('change', look);
      window.removeEventListener('focus', look);
    };
  }, [office]);
  useEffect(() => {
    // Native parts (date picker, scroll bars) follow the colour scheme of the page.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? darkTheme : lightTheme;
}
