import type { AddressBook } from '../types';

type Texts = readonly (string | null)[];

/** What a formula asked its address book, to be asked again of another one. */
interface Question {
  readonly ask: (book: AddressBook) => string | null;
  /** Only whether there is an answer matters (an address), or the answer itself (a label). */
  readonly open: boolean;
  readonly answer: string | null;
}

/** Formulas with their addresses left open: text and the numbers of questions by turns. */
interface Pattern {
  readonly questions: readonly Question[];
  readonly pieces: readonly (readonly (string | number)[] | null)[];
}

/** An address left open is its question's number between two characters that no text holds. */
const OPEN = /\uE000(\d+)\uE001/u;

/** So many sorts of workbook are remembered: the whole one, and those with rows or columns gone. */
const MOST = 24;

const piecesOf = (text: string): readonly (string | number)[] =>
  text.split(OPEN).map((piece, index) => (index % 2 === 0 ? piece : Number(piece)));

function record(make: (book: AddressBook) => Texts, book: AddressBook): Pattern {
  const questions: Question[] = [];
  const numbers = new Map<string, string | null>();
  const once = (key: string, ask: Question['ask'], open: boolean): string | null => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const answer = ask(book);
    const shown = open && answer !== null ? `\uE000${String(questions.length)}\uE001` : answer;
    questions.push({ ask, open, answer });
    numbers.set(key, shown);
    return shown;
  };
  const texts = make({
    figure: (code, period) =>
      once(`figure ${code} ${period}`, (each) => each.figure(code, period), true),
    declaration: (name) => once(`declaration ${name}`, (each) => each.declaration(name), true),
    ratioPart: (code, part) =>
      once(`${part} ${code}`, (each) => each.ratioPart?.(code, part) ?? null, true),
    label: (name, value) =>
      once(`label ${name} ${value}`, (each) => each.label(name, value), false) ?? '',
  });
  return { questions, pieces: texts.map((text) => (text === null ? null : piecesOf(text))) };
}

/** The answers of a book, where a pattern holds for it: the same cells are there, each its own. */
function answersOf({ questions }: Pattern, book: AddressBook): readonly string[] | null {
  const answers: string[] = [];
  const places = new Set<string>();
  for (const { ask, open, answer } of questions) {
    const now = ask(book);
    if (open ? (now === null) !== (answer === null) : now !== answer) return null;
    answers.push(now ?? '');
    if (!open || now === null) continue;
    if (places.has(now)) return null;
    places.add(now);
  }
  return answers;
}

/**
 * The same formulas made faster for many books: worded once for each set of cells that are there, and
 * given their addresses afterwards. Where two cells of a book have one address, the wording depends on
 * it, and it is made anew.
 */
export function withOpenAddresses(
  make: (book: AddressBook) => Texts,
): (book: AddressBook) => Texts {
  const patterns: Pattern[] = [];
  return (book) => {
    for (const pattern of patterns) {
      const answers = answersOf(pattern, book);
      if (answers === null) continue;
      return pattern.pieces.map((pieces) =>
        pieces === null
          ? null
          : pieces.map((piece) => (typeof piece === 'string' ? piece : answers[piece])).join(''),
      );
    }
    const pattern = record(make, book);
    if (answersOf(pattern, book) !== null) {
      patterns.unshift(pattern);
      patterns.splice(MOST);
    }
    return make(book);
  };
}
