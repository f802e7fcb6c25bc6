import { useState } from 'react';
import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { CellChange } from '../../workbook';
import { useSpeech } from '../language/context';
import { useSpoken } from '../language/use-spoken';
import { copyText } from '../state/hand-over';
import type { PaneMessage } from '../state/message';
import { useMessageStyles } from './message-styles';

interface MessageRegionProps {
  readonly className?: string;
  readonly message: PaneMessage | null;
  readonly onDismiss: () => void;
  readonly onRestore: (changes: readonly CellChange[]) => void;
}

/**
 * The one place where the pane says how an act went: in the heading, so that the answer is in sight of
 * whoever pressed a button far down. Both live regions are always there, because a
 * region that arrives together with its text is often not announced.
 */
export function MessageRegion({ className, message, onDismiss, onRestore }: MessageRegionProps) {
  const { t } = useSpeech();
  const say = useSpoken();
  const styles = useMessageStyles();
  const urgent = message?.intent === 'error' || message?.intent === 'warning';
  const spoken =
    message === null
      ? ''
      : [message.what, message.why ?? '', message.next ?? ''].map(say).filter(Boolean).join(' ');
  return (
    <section className={className} aria-label={t('message.region')}>
      <div className={styles.spoken} role="status">
        {urgent ? '' : spoken}
      </div>
      <div className={styles.spoken} role="alert">
        {urgent ? spoken : ''}
      </div>
      {message !== null && (
        <Shown key={spoken} message={message} onDismiss={onDismiss} onRestore={onRestore} />
      )}
    </section>
  );
}

function Shown({
  message,
  onDismiss,
  onRestore,
}: MessageRegionProps & { readonly message: PaneMessage }) {
  const { t } = useSpeech();
  const styles = useMessageStyles();
  const say = useSpoken();
  const [copied, setCopied] = useState(false);
  const { again, details, intent, lines = [], next, takeBack, undo = [], what, why } = message;
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{say(what)}</MessageBarTitle>
        {why !== undefined && <p className={styles.line}>{say(why)}</p>}
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.map(say).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {next !== undefined && <p className={styles.line}>{say(next)}</p>}
        {(again !== undefined ||
          undo.length > 0 ||
          takeBack !== undefined ||
          details !== undefined) && (
          <div className={styles.acts}>
            {again !== undefined && (
              <Link as="button" onClick={again}>
                {t('message.again')}
              </Link>
            )}
            {undo.length > 0 && (
              <Link as="button" onClick={() => onRestore(undo)}>
                {t('message.undo')}
              </Link>
            )}
            {takeBack !== undefined && (
              <Link as="button" onClick={takeBack}>
                {t('message.undo')}
              </Link>
            )}
            {details !== undefined && (
              <Link as="button" onClick={() => setCopied(copyText(details))}>
                {copied ? t('message.copied') : t('message.copy')}
              </Link>
            )}
          </div>
        )}
      </MessageBarBody>
      <Button
        className={styles.close}
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={t('message.close')}
        onClick={onDismiss}
      />
    </MessageBar>
  );
}
