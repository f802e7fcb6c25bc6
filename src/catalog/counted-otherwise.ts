import { ofTheWhole } from './affirmed';
import { indicator } from './data';
import type { FiledFigure } from './types';
import { countsPeople, measureIn } from './measure-in';

/** Persons in a row of cases: 3.4万人次 of 首违不罚. */
const persons = ({ code, note }: FiledFigure): string => {
  const said = measureIn(note);
  return said !== '' && countsPeople(said) && !countsPeople(indicator(code).unit) ? said : '';
};

/** Papers issued in a row of papers held. */
const issued = ({ code, note }: FiledFigure): boolean =>
  indicator(code).kind === 'stock' && /颁[发证]|发证|新领|换[发证]/.test(ofTheWhole(note));

/** A figure that counts people in a row of cases, or papers issued in a row of papers held. */
export const countsOtherwise = (figure: FiledFigure | null): boolean =>
  figure !== null && (persons(figure) !== '' || issued(figure));

/** What a figure counts, where its own 说明 says another thing than the name of its row; else ''. */
export const otherwiseSaid = (figure: FiledFigure | null): string =>
  figure === null || !issued(figure)
    ? ''
    : `为本年颁发${/换[发证]/.test(ofTheWhole(figure.note)) ? '（换发）' : ''}数`;

/** The same in a cell of a table that has no other room, behind the number: 人次, （颁发）. */
export const otherwiseInCell = (figure: FiledFigure): string =>
  persons(figure) || (issued(figure) ? '（颁发）' : '');
