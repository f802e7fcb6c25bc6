import { codesOf, pack } from '../../catalog';
import type { Filing } from '../../catalog';
import type { Finding, Severity } from '../types';

const rank: Readonly<Record<Severity, number>> = { 强制: 0, 核实: 1, 提示: 2 };

/** Relations between published ratios and what they are calculated from. */
const ratioRules: ReadonlySet<string> = new Set([
  'A-02',
  'K-03',
  'I-05',
  'I-06',
  'I-07',
  'G-14',
  'G-15',
  'G-17',
]);

const LAST = 9;

/**
 * What is mended first: damaged sheets, cells that cannot be read, declarations, blanks, relations
 * between figures, ratios, then what concerns the cover and the texts.
 */
const stageOf = ({ rule, group, cells }: Finding): number => {
  if (rule.startsWith('T-')) return 0;
  if (rule === 'G-01' || rule === 'G-04') return 1;
  if (group.startsWith('declaration:') || group.startsWith('duty:')) return 2;
  if (group.startsWith('missing:')) return 3;
  if (group === 'cover' || group.startsWith('text:')) return LAST;
  return ratioRules.has(rule) || cells.some(({ period }) => period === 'pub') ? 5 : 4;
};

/** Where figures stand: tables in order, then ratios. */
const positions = (filing: Filing): ReadonlyMap<string, number> => {
  const chosen = pack(filing.pack);
  return new Map([...codesOf(chosen), ...chosen.ratios].map((code, index) => [code, index]));
};

const codeOf = (text: string): string => /[A-Z]\d\d/.exec(text)?.[0] ?? '';

/**
 * The order in which findings are best mended: 强制 before 核实 before 提示; within each by stage; then
 * root causes in table order, the findings of one cause together.
 */
export const inMendingOrder = (
  filing: Filing,
  findings: readonly Finding[],
): readonly Finding[] => {
  const places = positions(filing);
  const tables = pack(filing.pack).tables.map(({ id }) => id);
  const placeOf = (code: string): number => places.get(code) ?? places.size;
  const groupPlace = ({ group, instance }: Finding): number => {
    const [kind = '', about = ''] = group.split(':');
    if (kind === 'duty' || kind === 'missing') return tables.indexOf(about);
    return placeOf(codeOf(kind === 'figure' ? about : (/\[(.*)\]/.exec(instance)?.[1] ?? '')));
  };
  const keyed = findings.map((finding, index) => ({
    finding,
    key: [
      rank[finding.severity],
      stageOf(finding),
      groupPlace(finding),
      placeOf(codeOf(/\[(.*)\]/.exec(finding.instance)?.[1] ?? '')),
      index,
    ],
  }));
  keyed.sort((left, right) => {
    for (const [index, value] of left.key.entries()) {
      const difference = value - (right.key[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ finding }) => finding);
};
