import type { AuditResult } from '../rules';
import type { Block } from './types';

const SHOWN = 3;

/** （C04，表3 行政处罚 D10）, （C04）, and a code a clerk has written into a name of a row. */
const WHERE = /（[A-Z]\d{2}(?:，(?:[^（）]|（[^（）]*）)*)?）|[A-Z]\d{2}(?![\dA-Za-z]) ?/g;

/** The sentence of a finding as it may stand in a paper: codes and cells are for the workbook. */
export const withoutPlaces = (message: string): string => message.replace(WHERE, '');

/**
 * What stands first on the first page while hard findings remain: the draft is not to be filed.
 * Nothing when there are none.
 */
export const warningBlocks = (audit: AuditResult): readonly Block[] => {
  const hard = audit.findings.filter((finding) => finding.severity === '强制');
  if (hard.length === 0) return [];
  const line = (text: string): Block => ({
    kind: 'paragraph',
    mark: 'warning',
    runs: [{ kind: 'text', text, mark: 'warning', origin: 'audit' }],
  });
  const more = hard.length > SHOWN ? [line(`其余${hard.length - SHOWN}项见“审核结果”表。`)] : [];
  return [
    line(
      `【审核提示】本草稿所依据的数据还有${hard.length}项强制性审核问题没有解决，不得据此上报或者公开。请在工作簿中更正后重新生成，本提示随之消失。`,
    ),
    ...hard
      .slice(0, SHOWN)
      .map((finding, index) => line(`${index + 1}.${withoutPlaces(finding.message)}`)),
    ...more,
  ];
};
