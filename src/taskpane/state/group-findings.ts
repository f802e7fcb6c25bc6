import type { AuditResult, Finding } from '../../rules';

export type GroupId = 'hard' | 'query' | 'hint' | 'explained';

export interface FindingGroup {
  readonly id: GroupId;
  readonly findings: readonly Finding[];
}

export const groupOf = ({ explanation, severity }: Finding): GroupId => {
  if (explanation !== null) return 'explained';
  return severity === '强制' ? 'hard' : severity === '核实' ? 'query' : 'hint';
};

/** The list by severity, what is explained last; groups without findings are kept for their counts. */
export const groupFindings = ({ findings }: AuditResult): readonly FindingGroup[] =>
  (['hard', 'query', 'hint', 'explained'] as const).map((id) => ({
    id,
    findings: findings.filter((finding) => groupOf(finding) === id),
  }));
