/** The pane over the fake, for the browser: `startGallery` is called by the tests with what to show. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { FluentProvider } from '@fluentui/react-components';
import { App } from '../../src/taskpane/app';
import { SpeechProvider } from '../../src/taskpane/language/context';
import { useLanguage } from '../../src/taskpane/language/use-language';
import { darkTheme, lightTheme } from '../../src/taskpane/theme/brand';
import { fakeServices } from './fake-services';
import type { Fake, FakeOptions } from './fake-services';

declare global {
  interface Window {
    fake: Fake;
    /** Changes the theme of the pane that is open, as Office does. */
    setDark: (dark: boolean) => void;
    startGallery: (options: FakeOptions & { readonly dark?: boolean }) => void;
  }
}

function Gallery({ fake, ...first }: { readonly fake: Fake; readonly dark: boolean }) {
  const [dark, setDark] = useState(first.dark);
  window.setDark = setDark;
  const speech = useLanguage('zh-CN');
  return (
    <SpeechProvider value={speech}>
      <FluentProvider theme={dark ? darkTheme : lightTheme}>
        <App services={fake.services} onLanguage={speech.change} />
      </FluentProvider>
    </SpeechProvider>
  );
}

let root: Root | null = null;

/** What stood there before is taken down; each call is a pane of its own. */
window.startGallery = (options) => {
  root?.unmount();
  const fake = fakeServices(options);
  window.fake = fake;
  const place = document.getElementById('pane');
  root = place === null ? null : createRoot(place);
  root?.render(<Gallery fake={fake} dark={options.dark ?? false} />);
};
