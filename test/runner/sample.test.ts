import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, nianbao } from './run';
import type { Run } from './run';

interface Findings {
  readonly template: { readonly pack: string; readonly year: number; readonly unit: string };
  readonly summary: Readonly<Record<'hard' | 'query' | 'hint' | 'explained', number>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly difference: number | null;
    readonly cells: readonly {
      readonly code: string;
      readonly period: string;
      readonly sheet: string | null;
      readonly address: string | null;
      readonly value: number | string | null;
    }[];
  }[];
}

let run: Run;
let json: Findings;
let again: Findings;
let report: Run;
let sameDocument: boolean;

beforeAll(async () => {
  await inFolder((folder) => {
    run = nianbao('sample', 'lanshan', '--out', folder);
    json = JSON.parse(readFileSync(path.join(folder, 'findings.json'), 'utf8')) as Findings;
    const book = path.join(folder, 'book.xlsx');
    again = JSON.parse(nianbao('audit', book, '--json').stdout) as Findings;
    report = nianbao('report', book, '--out', path.join(folder, 'again.docx'), '--json');
    sameDocument = readFileSync(path.join(folder, 'report.docx')).equals(
      readFileSync(path.join(folder, 'again.docx')),
    );
  });
}, 240_000);

const about = (rule: string, code: string) =>
  json.findings.filter(
    (finding) => finding.rule === rule && finding.cells.some((cell) => cell.code === code),
  );

describe('sample lanshan', () => {
  it('exits 1 because hard findings remain', () => {
    expect(run.code).toBe(1);
    expect(json.template).toEqual({ pack: 'county', version: '1.1', year: 2024, unit: '蓝山县' });
    expect(json.summary.hard).toBeGreaterThan(0);
  });

  it.each([
    ['G-15', 'R01', '强制', ['90%', '87.41%']],
    ['G-15', 'R19', '强制', ['0.032%', '3.24%', '一百倍']],
    ['G-15', 'R20', '强制', ['0.066%', '6.60%', '一百倍']],
    ['A-02', 'R04', '强制', ['64.6%', '680', '61.23%']],
    ['P-04', 'G02', '核实', ['69204', '60551', '8653', '114.29%']],
    ['K-01', 'K01', '强制', ['1961', '6', '1955']],
    ['P-02', 'G08', '核实', ['101327', '83673', '17654']],
    ['A-05', 'A17', '核实', ['42', '1002', '4.19%', '51']],
  ])('names %s about %s', (rule, code, severity, figures) => {
    const [finding, ...others] = about(rule, code);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe(severity);
    for (const figure of figures) expect(finding?.message).toContain(figure);
    expect(finding?.cells.every(({ sheet, address }) => sheet !== null && address !== null)).toBe(
      true,
    );
  });

  it('raises nothing hard against the equations that hold', () => {
    const hard = json.findings.filter(({ severity }) => severity === '强制');
    const wrong = hard.filter(({ rule }) =>
      ['N-01', 'D-01', 'P-01', 'H-01', 'I-01', 'J-01', 'Z-01', 'E-01'].includes(rule),
    );
    expect(wrong).toEqual([]);
    expect(hard.map(({ rule }) => rule).sort()).toEqual(
      ['A-02', 'G-02', 'G-02', 'G-15', 'G-15', 'G-15', 'K-01', 'K-02', 'K-03', 'X-03'].sort(),
    );
  });

  it('finds the same in the saved workbook and drafts the same bytes from it', () => {
    expect(again.findings).toEqual(json.findings);
    expect(report.code).toBe(1);
    expect(sameDocument).toBe(true);
  });

  it('lists the draft’s numbers by code and period, and what was left out and why', () => {
    const draft = JSON.parse(report.stdout) as {
      readonly numbers: readonly { code: string; period: string; printed: string }[];
      readonly omitted: readonly { code: string; why: string }[];
      readonly outline: readonly unknown[];
    };
    expect(draft.numbers).toContainEqual({ code: 'N01', period: 'cur', printed: '125550' });
    expect(draft.numbers).toContainEqual({ code: 'R01', period: 'cur', printed: '87.41%' });
    expect(draft.numbers.some(({ printed }) => printed === '90%')).toBe(false);
    expect(draft.omitted.map(({ code }) => code)).toContain('R04');
    expect(draft.omitted.every(({ why }) => why.length > 5)).toBe(true);
    expect(draft.outline.length).toBeGreaterThan(5);
  });
});
