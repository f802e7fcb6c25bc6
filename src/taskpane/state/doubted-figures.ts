import { indicator } from '../../catalog';
import type { FiledFigure, Filing, Place } from '../../catalog';

const MARK = /^【请核对：(.+)】$/;

/** Whether a mark of a draft asks to check figures: 【请核对：首违不罚、轻罚】. */
export const isDoubt = (gap: string): boolean => MARK.test(gap);

const named = ({ code, name = '', period }: FiledFigure): string =>
  `${period === 'prev' ? '上年' : ''}${name.trim() === '' ? indicator(code).zh : name.trim()}`;

/** The cells of the figures such a mark names, in its order; those it only counts (等5项) are not among them. */
export const doubtedPlaces = (
  gap: string,
  filing: Filing,
): readonly { readonly name: string; readonly place: Place }[] => {
  const said = MARK.exec(gap)?.[1] ?? '';
  const places = new Map<string, Place>();
  for (const figure of filing.figures.values())
    if (figure.place !== null && !places.has(named(figure)))
      places.set(named(figure), figure.place);
  // A name may hold 、 itself: the longest that stands there is meant.
  const names = [...places.keys()].sort((one, other) => other.length - one.length);
  const found: { readonly name: string; readonly place: Place }[] = [];
  for (let rest = said; rest !== '';) {
    const name = names.find(
      (each) => rest.startsWith(each) && /^(?:、|等|$)/.test(rest.slice(each.length)),
    );
    const place = name === undefined ? undefined : places.get(name);
    if (name === undefined || place === undefined) break;
    found.push({ name, place });
    rest = rest.slice(name.length).replace(/^、/, '');
  }
  return found;
};
