import { readFigure, toDecimal } from '../../src/figures';

const read = (text: string, unit: string, integer = false): string => {
  const reading = readFigure(text, { unit, integer });
  return reading.kind === 'number' ? toDecimal(reading.stated.value, 6) : reading.kind;
};

describe('a figure with the half of its unit', () => {
  it.each([
    ['3吨半', '吨', '3.5'],
    ['三吨半', '吨', '3.5'],
    ['2小时半', '小时', '2.5'],
    ['两亩半', '亩', '2.5'],
    ['三公顷', '公顷', '3'],
    ['5度电', '度电', '5'],
    ['5度电', '度', '5'],
  ])('%s in %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });

  it.each([
    ['3件半', '件', true],
    ['3.2吨半', '吨', false],
    ['3万吨半', '吨', false],
    ['3余吨半', '吨', false],
    ['3万元半', '万元', false],
  ])('%s in %s is not guessed', (text, unit, integer) => {
    expect(read(text, unit, integer)).toBe('problem');
  });
});
