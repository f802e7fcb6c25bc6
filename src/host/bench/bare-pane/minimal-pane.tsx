/** The same with five controls only: the harder yardstick. */
import { createRoot } from 'react-dom/client';
import {
  Button,
  FluentProvider,
  Input,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  webLightTheme,
} from '@fluentui/react-components';

function MinimalPane() {
  return (
    <FluentProvider theme={webLightTheme}>
      <TabList>
        <Tab value="one">One</Tab>
      </TabList>
      <MessageBar>
        <MessageBarBody>Message</MessageBarBody>
      </MessageBar>
      <Input aria-label="Name" />
      <Button>Press</Button>
    </FluentProvider>
  );
}

void Office.onReady(() => {
  const root = document.getElementById('pane');
  if (root !== null) createRoot(root).render(<MinimalPane />);
});
