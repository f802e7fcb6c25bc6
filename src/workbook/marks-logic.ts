import type { AuditResult, Finding, Severity } from '../rules';

/** Cells of one sheet that bear the same mark. */
export interface MarkGroup {
  readonly sheet: string;
  readonly severity: Severity;
  readonly addresses: readonly string[];
}

/** An explained query is settled: nothing on the sheet should still call for attention. */
const open = ({ explanation }: Finding): boolean => explanation === null;

const ORDER: readonly Severity[] = ['强制', '核实', '提示'];

/** Which cells to mark and how; a cell of several findings bears the gravest. */
export function marksOf({ findings }: AuditResult): readonly MarkGroup[] {
  const gravest = new Map<string, { sheet: string; address: string; severity: Severity }>();
  for (const { cells, severity } of findings.filter(open)) {
    for (const { place } of cells) {
      if (place === null) continue;
      const key = `${place.sheet}\n${place.address}`;
      const known = gravest.get(key);
      if (known !== undefined && ORDER.indexOf(known.severity) <= ORDER.indexOf(severity)) continue;
      gravest.set(key, { ...place, severity });
    }
  }
  const groups = new Map<string, { sheet: string; severity: Severity; addresses: string[] }>();
  for (const { sheet, address, severity } of gravest.values()) {
    const key = `${sheet}\n${severity}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sheet, severity, addresses: [address] });
    else group.addresses.push(address);
  }
  return [...groups.values()];
}

/** Excel takes addresses of at most 8,192 characters; a margin for the commas. */
const LONGEST = 8_000;

/** Addresses of many cells as few texts, each short enough for one call. */
export function addressTexts(addresses: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length + 1 > LONGEST) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}

/**
 * The condition of a mark is always true and names itself: that is how marks are told from conditional
 * formats of the template and of the person, also years later and by another copy of the add-in.
 */
const SIGN = 'zhifa-nianbao-mark';
export const MARK_FORMULA = `=LEN("${SIGN}")>0`;
export const isMark = (formula: unknown): boolean => String(formula).includes(SIGN);

/** Red, amber and blue that carry black figures with a contrast of at least 7:1. */
export const MARK_FILL: Readonly<Record<Severity, string>> = {
  强制: '#FFB3B3',
  核实: '#FFE08A',
  提示: '#BFDDF7',
};
