import fc from 'fast-check';
import { emptyFiling } from '../../src/catalog';
import type { FiledFigure, Filing } from '../../src/catalog';
import { mentionsOf } from '../../src/claims';
import { readCell, toDecimal } from '../../src/figures';
import { typedFigure } from '../../src/taskpane/state/typed-figure';
import { findPasted } from '../../src/workbook/pasted-logic';

const AT = { sheet: '表3', address: 'D10' };

const cellOf = (state: FiledFigure['state']): FiledFigure => ({
  code: 'C04', period: 'cur', row: 0, state, note: '', approximation: '', place: AT,
}); // prettier-ignore

/** A workbook whose 处罚决定数 holds this text, as it stands after pasting. */
const holding = (text: string): Filing => {
  const filing = emptyFiling();
  const state = readCell(text, { unit: '宗', integer: true });
  return { ...filing, figures: new Map([['C04@cur', cellOf(state)]]) };
};

interface Reading {
  readonly value: string;
  readonly approximate: boolean;
}

/** What each place where a clerk writes numbers makes of a text: null where it is no number. */
const places = (text: string): Readonly<Record<string, Reading | null>> => {
  const cell = readCell(text, { unit: '宗', integer: true });
  const [pasted] = findPasted(holding(text));
  const proposal = pasted?.proposal ?? null;
  const card = typedFigure(cellOf({ kind: 'blank' }), text, 'zh-CN');
  const mentions = mentionsOf(`全年共办理${text}，其余另计。`);
  const [said] = mentions;
  return {
    // A text in a number cell is never counted, however well it reads.
    cell:
      cell.kind === 'number' ? { value: toDecimal(cell.stated.value), approximate: false } : null,
    pasted:
      proposal === null
        ? null
        : { value: String(proposal.value), approximate: (proposal.note ?? '').startsWith('概数') },
    card: card.ok
      ? { value: String(card.value), approximate: (card.note ?? '').startsWith('概数') }
      : null,
    prose:
      said === undefined || mentions.length > 1
        ? null
        : { value: toDecimal(said.stated.value), approximate: said.stated.approximation !== '' },
  };
};

const everywhere = (reading: Reading | null): Readonly<Record<string, Reading | null>> => ({
  cell: null, pasted: reading, card: reading, prose: reading,
}); // prettier-ignore

const DIGITS = '一二三四五六七八九';
const digit = fc.integer({ min: 1, max: 9 });
const chinese = (value: number): string => DIGITS[value - 1] ?? '';
const place = fc.constantFrom(['百', 100], ['千', 1000], ['万', 10_000], ['亿', 100_000_000]) as fc.Arbitrary<
  readonly [string, number]
>; // prettier-ignore

describe('a numeral in a cell, a pasted block, the card and a report', () => {
  it('is one number, in Chinese, formal, mixed and Arabic writing', () => {
    fc.assert(
      fc.property(digit, digit, place, fc.boolean(), (head, next, [sign, size], arabic) => {
        const say = arabic ? String : chinese;
        const value = String(head * size + (next * size) / 10);
        const text = `${say(head)}${sign}${say(next)}宗`;
        expect([text, places(text)]).toEqual([text, everywhere({ value, approximate: false })]);
      }),
    );
  });

  it('with 余 or 多 is 概数 in each of them', () => {
    fc.assert(
      fc.property(digit, place, fc.constantFrom('余', '多'), (head, [sign, size], mark) => {
        const text = `${chinese(head)}${sign}${mark}宗`;
        const reading = { value: String(head * size), approximate: true };
        expect([text, places(text)]).toEqual([text, everywhere(reading)]);
      }),
    );
  });

  it('with 几 is none in any of them: how many is not said', () => {
    const tens = fc.constantFrom(
      '十几',
      '几十',
      '几百余',
      '几十多',
      '二十几',
      '几千',
      '几万',
      '十几万',
    );
    fc.assert(
      fc.property(fc.oneof(tens, digit.map((head) => `${chinese(head)}十几`)), (numeral) => {
        expect([numeral, places(`${numeral}宗`)]).toEqual([numeral, everywhere(null)]);
      }),
    ); // prettier-ignore
  });
});
