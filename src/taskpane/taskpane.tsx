import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FluentProvider } from '@fluentui/react-components';
import { App } from './app';
import { SpeechProvider } from './language/context';
import { useLanguage } from './language/use-language';
import { realServices } from './real-services';
import type { ThemeHints } from './theme/office-theme';
import { useTheme } from './theme/use-theme';

declare global {
  interface Window {
    /** Set by start/floor.js. */
    readonly nianbaoFloor?: { readonly admits: () => boolean };
    readonly Office?: typeof Office;
  }
}

const two = (part: number): string => String(part).padStart(2, '0');

/** The clerk's own calendar day. */
const today = (): string => {
  const now = new Date();
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Undefined in Excel on the web, whatever the documentation says. */
const officeTheme = (): ThemeHints | undefined =>
  Office.context?.officeTheme as ThemeHints | undefined;

const services = realServices(
  today,
  {
    canDownload: () => String(Office.context?.platform ?? '') !== 'Mac',
    openInBrowser: (address) => {
      if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
      Office.context.ui.openBrowserWindow(address);
      return true;
    },
  },
  () => new Date().toISOString(),
);

function Pane() {
  const speech = useLanguage(Office.context?.displayLanguage);
  const theme = useTheme(officeTheme);
  return (
    <SpeechProvider value={speech}>
      <FluentProvider theme={theme}>
        <App services={services} onLanguage={speech.change} />
      </FluentProvider>
    </SpeechProvider>
  );
}

void window.Office?.onReady(() => {
  const root = document.getElementById('pane');
  if (root === null || window.nianbaoFloor?.admits() === false) return;
  createRoot(root).render(
    <StrictMode>
      <Pane />
    </StrictMode>,
  );
});
