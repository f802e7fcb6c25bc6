import { quoted } from '../../figures';
import { figureOf, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { cellName } from '../sentence/mention';
import type { Finding } from '../types';
import { mendOf } from './reason';
import type { Repair, RepairGrounds } from './types';

/** A minus, however it was typed, before a plain number. */
const belowZero = /^[-−－–]\s*(\d+(?:\.\d+)?)$/;

/** A cell refused only for its minus sign: the figure without it. */
export const signSlips = (filing: Filing, finding: Finding): readonly Repair[] =>
  finding.cells.flatMap(({ code, period, row }) => {
    const figure = figureOf(filing, code, period, row);
    if (figure?.state.kind !== 'bad' || figure.state.problem !== 'negative') return [];
    const { text } = figure.state;
    const to = belowZero.exec(text.trim())?.[1];
    if (to === undefined) return [];
    const reason = `若${cellName(filing, code, period, row)}由${text}改为${to}${indicator(code).unit}，则${quoted(finding.title)}成立；疑多写了负号。`;
    const cell = { code, period, row, place: figure.place, from: text, to };
    const slip = { kind: 'sign', factor: '1', low: to, high: to, best: to, closer: null } as const;
    const grounds: RepairGrounds = {
      kind: 'slip',
      suspects: [{ code, period, row, from: text, ...slip }],
      mends: [mendOf(finding)],
      confirms: [],
    };
    return [{ kind: 'sign' as const, cells: [cell], reason, grounds }];
  });
