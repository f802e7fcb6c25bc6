/** What a React + Fluent v9 pane costs before it does anything: the controls any pane has. */
import { createRoot } from 'react-dom/client';
import {
  Button,
  Field,
  FluentProvider,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Select,
  Spinner,
  Tab,
  TabList,
  Textarea,
  webLightTheme,
} from '@fluentui/react-components';

function BarePane() {
  return (
    <FluentProvider theme={webLightTheme}>
      <TabList>
        <Tab value="one">One</Tab>
      </TabList>
      <MessageBar>
        <MessageBarBody>
          <MessageBarTitle>Title</MessageBarTitle>
          <Link href="#">Link</Link>
        </MessageBarBody>
      </MessageBar>
      <Field label="Name">
        <Input />
      </Field>
      <Field label="Level">
        <Select>
          <option>One</option>
        </Select>
      </Field>
      <Field label="Text">
        <Textarea />
      </Field>
      <ProgressBar value={0.5} />
      <Spinner />
      <Button>Press</Button>
    </FluentProvider>
  );
}

void Office.onReady(() => {
  const root = document.getElementById('pane');
  if (root !== null) createRoot(root).render(<BarePane />);
});
