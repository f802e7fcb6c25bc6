import { declarationTitles, indicator, pack } from '../../catalog';
import type { Filing } from '../../catalog';
import { problemSentenceEn } from '../../figures';
import type { SaidPart } from '../sentence/said';
import words from './data/words.json';
import { englishPlace, englishSheet } from './places';
import { unitBehind, unitName } from './units';
import { english, englishName, markName } from './voice';

const empty: Readonly<Record<string, string>> = words.empty;

const topicName = (filing: Filing, id: string): string =>
  pack(filing.pack).topics.find((topic) => topic.id === id)?.en ?? id;

const tableName = (filing: Filing, id: string): string =>
  pack(filing.pack).tables.find((table) => table.id === id)?.en ?? id;

/** A and B; A; B; C where names may have commas of their own. */
const listed = (names: readonly string[]): string =>
  names.join(names.length === 2 ? ' and ' : '; ');

const cellsText = (
  cells: Extract<SaidPart, { readonly cells: unknown }>['cells'],
  filing: Filing,
  how: string,
): string =>
  listed(
    cells.map(({ code, period, row }) => {
      if (how === 'name') return english.cellName(filing, code, period, row);
      if (how === 'value') return english.valueWithUnit(filing, code, period, row);
      if (how === 'short') {
        const name = englishName(filing, code, period, row);
        return `${name} ${english.valueWithUnit(filing, code, period, row)}`;
      }
      return english.fullMention(filing, code, period, row);
    }),
  );

/** A part in English; '' where there is nothing to say. */
const partText = (part: SaidPart | null | undefined, filing: Filing, how: string): string => {
  if (part === null || part === undefined) return '';
  if (typeof part === 'string') return part;
  if ('cells' in part) return cellsText(part.cells, filing, how);
  if ('indicator' in part) return `${indicator(part.indicator).en} (${part.indicator})`;
  if ('table' in part) return tableName(filing, part.table);
  if ('topic' in part) return topicName(filing, part.topic);
  if ('declarations' in part)
    return part.declarations.map((name) => `"${declarationTitles[name].en}"`).join(', ');
  if ('roles' in part) return part.roles.map((role) => words.roles[role]).join(', ');
  if ('place' in part) return englishPlace(part.place);
  if ('sheet' in part) return englishSheet(part.sheet);
  if ('unit' in part) return how === 'name' ? unitName(part.unit) : unitBehind(part.unit);
  if ('mark' in part) return markName(part.mark);
  if ('empty' in part) return empty[part.empty] ?? part.empty;
  return problemSentenceEn(part.problem, part.text);
};

/**
 * A sentence with its places in braces filled in: `{cell}` name, code, address and value, `{cell.name}`,
 * `{cell.value}`, `{cell.short}` name and value; `{unit}` behind a number, `{unit.name}` as a word.
 * `[[ … ]]` around a piece leaves it out when a place in it has nothing to say.
 */
export const fillSaid = (
  template: string,
  parts: Readonly<Record<string, SaidPart | null>>,
  filing: Filing,
): string =>
  template
    .split(/(\{[^}]*\}|\[\[.*?\]\])/)
    .map((piece) => {
      if (piece.startsWith('{')) {
        const [name = '', how = ''] = piece.slice(1, -1).split('.');
        return partText(parts[name], filing, how);
      }
      if (!piece.startsWith('[[')) return piece;
      const inner = piece.slice(2, -2);
      const places = [...inner.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name = '']) => name);
      // A unit may be silent: things counted have none behind their number.
      const silent = places.some((name) => {
        const part = parts[name];
        const unit = part !== null && typeof part === 'object' && 'unit' in part;
        return !unit && partText(part, filing, '') === '';
      });
      return silent ? '' : fillSaid(inner, parts, filing);
    })
    .join('');
