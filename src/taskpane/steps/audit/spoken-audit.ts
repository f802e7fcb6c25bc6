import { createContext, useContext, useMemo } from 'react';
import type { Finding, Repair } from '../../../rules';
import { spokenFinding, spokenRepair } from '../../language/spoken';
import { useEnglish } from '../../language/use-english';
import type { PaneAudit } from '../../services';

/** An audit in the language of the pane. */
export interface SpokenAudit {
  /** False while the words are on their way: better nothing for a moment than two languages. */
  readonly ready: boolean;
  readonly findings: readonly Finding[];
  readonly repairs: PaneAudit['repairs'];
  /** Of findings of former audits, and of those a suggestion would bring. */
  readonly finding: (finding: Finding) => Finding;
}

const asItIs = (finding: Finding): Finding => finding;

const Words = createContext(asItIs);

export const FindingWordsProvider = Words.Provider;

/** A finding as the pane speaks, for whatever stands inside the audit. */
export const useFindingWords = (): ((finding: Finding) => Finding) => useContext(Words);

const NOTHING: SpokenAudit = { ready: true, findings: [], repairs: new Map(), finding: asItIs };

/** Findings, suggestions and sheets as the pane speaks; the words change with the language at once. */
export function useSpokenAudit(audit: PaneAudit | null): SpokenAudit {
  const { english, waiting } = useEnglish();
  return useMemo(() => {
    if (audit === null) return NOTHING;
    const { filing, repairs, result } = audit;
    const finding = (each: Finding): Finding => spokenFinding(each, filing, english);
    const inWords = (each: Repair): Repair => spokenRepair(each, filing, english);
    return {
      ready: !waiting,
      findings: result.findings.map(finding),
      repairs:
        english === null
          ? repairs
          : new Map([...repairs].map(([instance, some]) => [instance, some.map(inWords)])),
      finding,
    };
  }, [audit, english, waiting]);
}
