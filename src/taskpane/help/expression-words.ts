import {
  declarationKind,
  declarationLabel,
  declarationOptions,
  declarationTitles,
} from '../../catalog';
import type { Expression } from '../../rules';
import type { Language } from '../language/translate';

type Say = (code: string) => string;

const words = {
  'zh-CN': {
    and: ' 且 ', or: ' 或 ', not: '不是：', implies: ' 时，', filled: '已填', blank: '空着',
    sum: '合计', max: '较大者', min: '较小者', abs: '绝对值', prev: '（上年）', pub: '（已发布）', zero: '（空作0）',
    is: '为', choose: '按',
  },
  'en-US': {
    and: ' and ', or: ' or ', not: 'not: ', implies: ' implies ', filled: ' filled', blank: ' blank',
    sum: 'sum of ', max: 'greater of ', min: 'lesser of ', abs: 'size of ', prev: ' (last year)', pub: ' (published)', zero: ' (blank as 0)',
    is: ' is ', choose: 'by ',
  },
} as const; // prettier-ignore

const signs = { add: ' + ', sub: ' − ', mul: ' × ', div: ' ÷ ' } as const;

const binds: Readonly<Record<string, number>> = {
  implies: 0,
  or: 1,
  and: 2,
  compare: 3,
  add: 4,
  sub: 4,
  mul: 5,
  div: 5,
};

/** A relation in words and signs, each figure by its code and name: `C04 处罚决定 = C40 … + C41 …`. */
export const expressionWords = (of: Expression, say: Say, language: Language): string => {
  const word = words[language];
  const list = (parts: readonly Expression[]): string =>
    parts
      .map((part) => expressionWords(part, say, language))
      .join(language === 'zh-CN' ? '、' : ', ');
  const within = (part: Expression, outer: number): string => {
    const text = expressionWords(part, say, language);
    return (binds[part.node] ?? 9) < outer ? `(${text})` : text;
  };
  const named = (name: string): string => {
    const kind = declarationKind(name);
    if (kind === null) return name;
    const title = declarationTitles[kind];
    return language === 'zh-CN' ? `“${title.zh}”` : `“${title.en}”`;
  };
  const option = (name: string, value: string): string => {
    const kind = declarationKind(name);
    const known =
      kind === null ? undefined : declarationOptions[kind].find((each) => each.value === value);
    return language === 'zh-CN' || known === undefined ? declarationLabel(name, value) : known.en;
  };
  switch (of.node) {
    case 'number':
      return of.value;
    case 'ref':
      return of.period === 'cur' ? say(of.code) : `${say(of.code)}${word[of.period]}`;
    case 'add':
    case 'sub':
    case 'mul':
    case 'div': {
      const own = binds[of.node] ?? 9;
      return `${within(of.left, own)}${signs[of.node]}${within(of.right, own + 1)}`;
    }
    case 'neg':
      return `−${within(of.of, 9)}`;
    case 'abs':
      return `${word.abs}(${list([of.of])})`;
    case 'zero':
      return `${within(of.of, 9)}${word.zero}`;
    case 'sum':
    case 'max':
    case 'min':
      return `${word[of.node]}(${list(of.of)})`;
    case 'choose':
      return `${word.choose}${named(of.of)}(${Object.entries(of.cases)
        .map(([value, part]) => `${option(of.of, value)}: ${expressionWords(part, say, language)}`)
        .join('; ')})`;
    case 'compare': {
      const sign = { '<>': '≠', '<=': '≤', '>=': '≥', '=': '=', '<': '<', '>': '>' }[of.operator];
      return `${within(of.left, 4)} ${sign} ${within(of.right, 4)}`;
    }
    case 'and':
    case 'or':
      return of.of.map((part) => within(part, (binds[of.node] ?? 0) + 1)).join(word[of.node]);
    case 'not':
      return `${word.not}${within(of.of, 9)}`;
    case 'implies':
      return `${within(of.left, 1)}${word.implies}${within(of.right, 1)}`;
    case 'filled':
    case 'blank': {
      const code = say(of.code);
      return `${code}${of.period === 'cur' ? '' : word[of.period]}${word[of.node]}`;
    }
    case 'declared':
      return `${named(of.of)}${word.is}${option(of.of, of.value)}`;
  }
};
