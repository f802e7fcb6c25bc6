import { shownName } from './text/shown-name';
import { hasIndicator, indicator } from '../catalog';
import { parseTag } from './tag';
import type { Tag } from './tag';
import { recognise } from './labels/match';
import type { Recognition } from './labels/match';
import { mentionsIn } from './numbers/scan';
import { halfWidth } from './text/half-width';
import { sentencesOf } from './text/sentences';
import type { Sentence } from './text/sentences';
import { linearTables } from './text/linear-table';
import { bareName, wordsAround } from './text/words-around';
import type { Words } from './text/words-around';
import type { Control, Mention, ReportText } from './types';
import { withControls } from './numbers/with-controls';
import { lineCounter, planSpans, reportYear } from './text/report-parts';
import { changeWordsOf } from './labels/change-words';
import type { ChangeWords } from './labels/change-words';

/** What a number is there for. */
export type Role = 'figure' | 'change' | 'share' | 'target';

/** A number with everything the text says about it. */
export interface Stated {
  readonly index: number;
  readonly mention: Mention;
  readonly sentence: Sentence;
  readonly words: Words;
  /** The indicator it is: by its content control, or by its words. */
  readonly recognised: Recognition | null;
  /** By its words alone. */
  readonly spoken: Recognition | null;
  readonly role: Role;
  readonly change: ChangeWords | null;
  readonly period: 'cur' | 'prev';
  /** Row of a table it stands in (本单位, 全市), or '' in running text. */
  readonly scope: string;
  /** Part of the office only: one bureau, one campaign. */
  readonly partial: boolean;
  readonly control: Control | null;
  /** In a table: the column's heading names it. */
  readonly column: string | null;
}

/** The text with its sentences and numbers; everything later works on this. */
export interface Reading {
  readonly report: ReportText;
  /** Half-width, same positions. */
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  readonly stated: readonly Stated[];
  readonly bySentence: ReadonlyMap<number, readonly Stated[]>;
  /** Year the report is about, null when it does not say. */
  readonly year: number | null;
}

const PARTIAL = /(?:专项|领域|“|"|某|工商|市场监管|公安|交警|水利|林业|卫健|城管)/;

const isPrevious = (words: Words, year: number | null, sentence: string): boolean => {
  const head = words.near.slice(0, words.near.indexOf('#'));
  if (/(?:较|比|与|同比)(?:上年|去年|上一年)/.test(head) && !/由/.test(head)) return false;
  // 与去年同期相比增加52件: the words of a number may begin behind 与.
  if (/^(?:上年|去年|上一年)度?(?:同期)?相比/.test(head)) return false;
  if (/(?:上年|去年|上一年|上年度)(?:同期)?(?!结转|度结转)/.test(head) && !/结转/.test(head))
    return true;
  if (year === null || !head.includes(`${year - 1}年`)) return false;
  // An old year alone is more likely a slip (it is remarked on); beside this year it is a comparison.
  return sentence.includes(`${year}年`) || /今年|本年|增长|下降|增加|减少|同期|相比/.test(sentence);
};

const roleOf = (
  mention: Mention,
  words: Words,
  change: ChangeWords | null,
  plan: boolean,
): Role => {
  if (plan) return 'target';
  if (change !== null) return 'change';
  if (mention.measure === 'points') return 'change';
  return mention.measure === 'percent' && /占|比重/.test(words.near) ? 'share' : 'figure';
};

/** A table's 合计 column is the sum of all kinds of acts. */
const columnName = (column: string): string =>
  /^(?:合计|总计)$/.test(column) ? '行政执法行为总数' : bareName(column);

/** From here on a department's sentence speaks of its lower offices as well. */
const WHOLE_SYSTEM = /(?:从|按|就)?全系统(?:来?看|范围|共|合计|办理|实施)|本级和下级/;

/** What the control says is certain; a row the office named itself has no meaning of its own. */
const tagged = (tag: Tag, words: Words): Recognition | null => {
  const [first] = tag.codes;
  if (first === undefined || first.row > 0 || !FIGURES.has(tag.format)) return null;
  return { code: first.code, sure: true, words: words.name, rivals: [] };
};

const FIGURES = new Set(['count', 'amount', 'yuan', 'percent', 'number']);

/** Farther back than this no cell begins. */
const WIDEST = 400;

/** Where the line or table cell around a position begins, behind its spaces. */
const cellStart = (plain: string, line: number, at: number): number => {
  const start = Math.max(line, at - WIDEST);
  let from = start + plain.slice(start, at).lastIndexOf('\t') + 1;
  while (plain[from] === ' ') from += 1;
  return from;
};

/** What a number is called: by its name, the words it was recognised by, or the catalogue's name. */
export const labelOf = ({ words, recognised }: Stated): string => {
  const name = shownName(words.name);
  if (name !== '') return name;
  if (recognised === null || recognised.words !== '') return recognised?.words ?? '';
  return hasIndicator(recognised.code) ? indicator(recognised.code).zh : '';
};

/** A number between the bars or tabs of a table row, or in a pair a/b. */
const isGridCell = (plain: string, { from, to }: Mention): boolean =>
  /[|/\t]/.test(`${plain[from - 1] ?? ''}${plain[to] ?? ''}`);

/** Reads a report: its sentences, its numbers, what each is called. */
export const readStated = (report: ReportText, yearGiven: number | null = null): Reading => {
  const plain = halfWidth(report.text);
  const sentences = sentencesOf(plain);
  const tables = linearTables(plain);
  const year = yearGiven ?? reportYear(plain);
  const plan = planSpans(plain);
  const lineOf = lineCounter(plain);
  const ours = report.controls.length > 0;
  const all = withControls(plain, mentionsIn(plain, !ours), report.controls);
  const stated: Stated[] = [];
  const bySentence = new Map<number, Stated[]>();
  let sentenceAt = 0;
  let first = 0;
  let paragraph = -1;
  let paragraphFrom = 0;
  let controlAt = 0;
  const numbers = report.controls.filter(({ tag }) => tag.startsWith('nb|'));
  const inParagraph: Mention[] = [];
  const endOfParagraph = (from: number): number => {
    const end = plain.indexOf('\n', from);
    return end < 0 ? plain.length : end;
  };
  for (let position = 0; position < all.length; position += 1) {
    const mention = all[position];
    if (mention === undefined) continue;
    while (sentenceAt < sentences.length - 1 && (sentences[sentenceAt]?.to ?? 0) <= mention.from)
      sentenceAt += 1;
    const sentence = sentences[sentenceAt];
    if (sentence === undefined) continue;
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      paragraphFrom = plain.lastIndexOf('\n', Math.max(0, mention.from - 1)) + 1;
      const end = endOfParagraph(mention.from);
      inParagraph.length = 0;
      for (let next = position; (all[next]?.from ?? Infinity) < end; next += 1) {
        const one = all[next];
        if (one !== undefined) inParagraph.push(one);
      }
      first = position;
    }
    while ((numbers[controlAt]?.to ?? Infinity) < mention.digits.from) controlAt += 1;
    const candidate = numbers[controlAt];
    const control =
      candidate !== undefined &&
      candidate.from <= mention.digits.from &&
      mention.digits.to <= candidate.to + 1
        ? candidate
        : null;
    const cell = tables.get(mention.from) ?? tables.get(mention.digits.from) ?? null;
    const around = wordsAround(plain, inParagraph, position - first, sentence, paragraphFrom);
    const bare = mention.unit === '' && mention.measure === 'count';
    const alone = around.near === '#';
    if (bare && alone && cell === null && control === null && (ours || !isGridCell(plain, mention)))
      continue;
    const heading = cell === null ? '' : columnName(cell.column);
    const words: Words =
      cell !== null && around.near.startsWith('#')
        ? { near: `${heading}#`, before: '', name: heading }
        : around;
    const change = changeWordsOf(mention, words);
    const last = stated.at(-1);
    const joined =
      last?.role === 'share' &&
      last.sentence === sentence &&
      mention.measure === 'percent' &&
      /^ ?[、和及，,] ?$/.test(plain.slice(last.mention.to, mention.from));
    const role = joined ? 'share' : roleOf(mention, words, change, plan.has(lineOf(mention.from)));
    const spoken = role === 'change' ? null : recognise(mention, words);
    const tag = control === null ? null : parseTag(control.tag);
    const entry: Stated = {
      index: stated.length,
      mention,
      sentence,
      words,
      recognised: tag === null || role === 'change' ? spoken : tagged(tag, words),
      spoken,
      role,
      change,
      period:
        tag !== null
          ? tag.period === 'prev'
            ? 'prev'
            : 'cur'
          : isPrevious(words, year, plain.slice(sentence.from, sentence.to))
            ? 'prev'
            : 'cur',
      scope:
        cell?.row ??
        tables.get(cellStart(plain, paragraphFrom, mention.from))?.row ??
        (WHOLE_SYSTEM.test(plain.slice(sentence.from, mention.from)) ? '全系统' : ''),
      partial: PARTIAL.test(words.near),
      control,
      column: cell?.column ?? null,
    };
    stated.push(entry);
    const group = bySentence.get(sentence.index);
    if (group === undefined) bySentence.set(sentence.index, [entry]);
    else group.push(entry);
  }
  return { report, plain, sentences, stated, bySentence, year };
};
