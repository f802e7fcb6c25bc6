import { useEffect, useRef, useState } from 'react';
import { Button, Field, Link, Textarea } from '@fluentui/react-components';
import type { Finding } from '../../../rules';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';
import { ExplanationRules } from './explanation-rules';

interface ExplanationBoxProps {
  readonly finding: Finding;
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly explanationProblem: (text: string) => Promise<string | null>;
}

/** The reason for a query, written in place; an expired or refused one is shown, never lost. */
export function ExplanationBox({ finding, busy, acts, explanationProblem }: ExplanationBoxProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const { explanation, expired, rejected } = finding;
  const [draft, setDraft] = useState<string | null>(null);
  const former = explanation ?? rejected ?? null;
  const problem = useProblem(draft ?? rejected?.text ?? null, explanationProblem);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setDraft(null);
    setTried(false);
    // The text box goes; focus returns to what opened it.
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (draft !== null) {
    return (
      <form
        className={layout.list}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (problem !== null) box.current?.focus();
          else if (!busy) acts.explain(finding, draft.trim());
        }}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        <Field
          label={t('explain.label')}
          {...((tried || draft.trim() !== '') && problem !== null
            ? {
                validationMessage: language === 'zh-CN' ? problem : t('explain.wanting'),
                validationState: tried ? 'error' : 'warning',
              }
            : {})}
        >
          <Textarea
            ref={box}
            autoFocus
            rows={3}
            resize="vertical"
            value={draft}
            onChange={(_event, { value }) => setDraft(value)}
          />
        </Field>
        <ExplanationRules text={draft} acts={acts} />
        <div className={layout.wrap}>
          <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
            {t('explain.save')}
          </Button>
          <Button size="small" onClick={close}>
            {t('explain.cancel')}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      {explanation !== null && <p className={styles.quote}>{explanation.text}</p>}
      {rejected !== undefined && (
        <>
          <p className={layout.soft}>
            {t('explain.rejected')}
            {language === 'zh-CN' && problem}
          </p>
          <p className={styles.quote}>{rejected.text}</p>
          {language !== 'zh-CN' && <ExplanationRules text={rejected.text} acts={acts} />}
        </>
      )}
      {expired !== null && explanation === null && (
        <>
          <p className={layout.soft}>{t('explain.expired')}</p>
          <p className={styles.quote}>{expired.text}</p>
          <div>
            <Link as="button" onClick={() => setDraft(expired.text)}>
              {t('explain.reuse')}
            </Link>
          </div>
        </>
      )}
      <div>
        <Button
          ref={opener}
          size="small"
          aria-label={t('explain.of', {
            act: t(former === null ? 'explain.write' : 'explain.edit'),
            title: finding.title,
          })}
          onClick={() => setDraft(former?.text ?? '')}
        >
          {t(former === null ? 'explain.write' : 'explain.edit')}
        </Button>
      </div>
    </>
  );
}

/** What is wanting in a text, by the rules' own judgement; an answer to an older text is dropped. */
function useProblem(
  text: string | null,
  explanationProblem: (text: string) => Promise<string | null>,
): string | null {
  const [problem, setProblem] = useState<string | null>('');
  useEffect(() => {
    if (text === null) return undefined;
    let current = true;
    void explanationProblem(text).then((found) => {
      if (current) setProblem(found);
    });
    return () => {
      current = false;
    };
  }, [text, explanationProblem]);
  return problem;
}
