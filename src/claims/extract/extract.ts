import { indicator } from '../../catalog';
import {
  conversion,
  isInteger,
  multiply,
  powerOfTen,
  toDecimal,
  unitIsInteger,
} from '../../figures';
import type { Rational } from '../../figures';
import { readStated } from '../stated';
import type { Reading, Stated } from '../stated';
import type { Extraction, Proposal, ReportText, Unplaced } from '../types';
import { codesFor } from './codes-for';

/** Null when the unit as written cannot stand in the indicator's cell. */
const inCatalogueUnit = (stated: Stated, code: string): Rational | null => {
  const { unit, kind } = indicator(code);
  const { mention } = stated;
  if (kind === 'ratio') return mention.stated.value;
  if (mention.measure === 'money') {
    const power = conversion('万元', unit);
    return power === null ? null : multiply(mention.stated.value, powerOfTen(power));
  }
  return unitIsInteger(unit) && !isInteger(mention.stated.value) ? null : mention.stated.value;
};

const sentenceText = (reading: Reading, stated: Stated): string =>
  reading.report.text.slice(stated.sentence.from, stated.sentence.to).trim();

/**
 * Figures of a report placed by their words and unit: proposals for a person to confirm. Nothing is
 * placed by its value; what the words do not settle is listed as unplaced, targets of next year too.
 */
export const extractFigures = (report: ReportText): Extraction => {
  const reading = readStated(report);
  const figures: Proposal[] = [];
  const unplaced: Unplaced[] = [];
  for (const stated of reading.stated) {
    const { mention } = stated;
    const printed = report.text.slice(mention.from, mention.to);
    const span = { from: mention.from, to: mention.to };
    const sentence = sentenceText(reading, stated);
    const placed = codesFor(stated, reading).flatMap(({ code, sure, label }) => {
      const value = inCatalogueUnit(stated, code);
      const { approximation } = mention.stated;
      if (value === null) return [];
      return [
        {
          code,
          period: stated.period,
          value: toDecimal(value, 12),
          unit: indicator(code).unit,
          note: approximation === '' ? '' : `概数：${printed.trim()}`,
          printed,
          span,
          sentence,
          sure,
          label,
          system: /^全[市县区系州省]/.test(stated.scope),
        },
      ];
    });
    figures.push(...placed);
    if (placed.length === 0) unplaced.push({ printed, span, sentence });
  }
  return { year: reading.year, figures, unplaced, notes: report.notes };
};
