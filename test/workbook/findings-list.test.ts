import type { Finding } from '../../src/rules';
import { FINDING_COLUMN } from '../../src/template';
import { findingsBlock } from '../../src/workbook/findings-logic';
import type { StoredExplanation } from '../../src/workbook/findings-read-logic';

const finding = (instance: string, group: string, fingerprint = 'f1'): Finding => ({
  rule: 'C-01',
  instance,
  group,
  severity: '核实',
  title: '标题',
  message: `问题 ${instance}`,
  difference: null,
  cells: [],
  basis: '',
  fingerprint,
  explanation: null,
  expired: null,
});

const written = (rule: string, fingerprint: string, text: string): StoredExplanation => ({
  rule,
  fingerprint,
  text,
  date: '2025-01-20',
  ruleId: 'C-01',
  message: '',
});

type Row = readonly (string | number)[];
const cell = (row: Row | undefined, column: keyof typeof FINDING_COLUMN): string | number =>
  row?.[FINDING_COLUMN[column] - 1] ?? '';

describe('the list of findings', () => {
  it('keeps findings of one cause together, in the order in which causes first appear', () => {
    const { rows } = findingsBlock(
      [finding('a', 'one'), finding('b', 'two'), finding('c', 'one')],
      [],
    );
    expect(rows.map((row) => cell(row, 'instance'))).toEqual(['a', 'c', 'b']);
    expect(rows.map((row) => cell(row, 'number'))).toEqual([1, '1·2', 2]);
  });

  it('writes out the first ten of a cause and says how many there are', () => {
    const many = Array.from({ length: 37 }, (_, index) => finding(`i${String(index)}`, 'one'));
    const { rows } = findingsBlock(many, []);
    expect(rows).toHaveLength(11);
    expect(cell(rows[10], 'message')).toContain('共 37 项，以上列出 10 项');
  });

  it('never leaves out a finding somebody has explained', () => {
    const many = Array.from({ length: 20 }, (_, index) => finding(`i${String(index)}`, 'one'));
    const { rows } = findingsBlock(many, [written('i15', 'f1', '其中 8 件为上年受理的案件')]);
    const row = rows.find((each) => cell(each, 'instance') === 'i15');
    expect(cell(row, 'explanation')).toBe('其中 8 件为上年受理的案件');
    expect(cell(rows.at(-1), 'message')).toContain('共 20 项，以上列出 11 项');
  });

  it('shows what was written for changed figures right under its finding, the rest below', () => {
    const { rows } = findingsBlock(
      [finding('a', 'one', 'new'), finding('b', 'two')],
      [
        written('a', 'old', '旧的说明，写于 5 件时'),
        written('gone', 'x', '问题已经消除的说明 1 条'),
        written('', '', '手写在空行里的话'),
      ],
    );
    expect(rows.map((row) => [cell(row, 'severity'), cell(row, 'explanation')])).toEqual([
      ['核实', ''],
      ['留存', '旧的说明，写于 5 件时'],
      ['核实', ''],
      ['', ''],
      ['留存', '问题已经消除的说明 1 条'],
      ['留存', '手写在空行里的话'],
    ]);
    expect(cell(rows[1], 'status')).toBe('数据已改');
    expect(cell(rows[4], 'status')).toBe('已不出现');
  });
});
