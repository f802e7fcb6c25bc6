import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import zh from '../../src/taskpane/language/zh-CN.json';
import en from '../../src/taskpane/language/en-US.json';
import { languageFor, translator } from '../../src/taskpane/language/translate';

const pane = join(__dirname, '../../src/taskpane');
const sources = readdirSync(pane, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(pane, file), 'utf8'))
  .join('\n');

const partsOf = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('the two languages', () => {
  it('say the same things in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });

  it.each(Object.keys(zh) as (keyof typeof zh)[])(
    '%s has the same parts and is not left empty',
    (key) => {
      expect(partsOf(en[key])).toEqual(partsOf(zh[key]));
      expect(en[key].trim()).not.toBe('');
      expect(zh[key].trim()).not.toBe('');
    },
  );

  /** `clean.removed.notes` may be made from `clean.${…}` or from `clean.removed.${…}`. */
  const beginnings = (key: string): readonly string[] => {
    const parts = key.split('.');
    return parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('.'));
  };

  it('hold nothing that the pane never says', () => {
    // Keys made from parts (`audit.${id}`) are found by their beginning.
    const unused = Object.keys(zh).filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !sources.includes(`"${key}"`) &&
        !beginnings(key).some((beginning) => sources.includes(`\`${beginning}.\${`)),
    );
    expect(unused).toEqual([]);
  });

  it('leave no Chinese in the English but the names of things', () => {
    const allowed = new Set(['app.language', 'fill.unit.hint', 'help.notes']);
    const chinese = Object.entries(en).filter(
      ([key, sentence]) => /\p{Script=Han}/u.test(sentence) && !allowed.has(key),
    );
    expect(chinese).toEqual([]);
  });
});

describe('a sentence', () => {
  it('takes its parts, and shows a missing one rather than undefined', () => {
    const t = translator(zh);
    expect(t('fill.required', { filled: 3, required: 9 })).toBe('必填 3/9');
    expect(t('fill.required', { filled: 3 })).toBe('必填 3/{required}');
  });
});

describe('the language chosen', () => {
  it.each([
    [null, 'zh-CN', 'zh-CN'],
    [null, 'zh-TW', 'zh-CN'],
    [null, undefined, 'zh-CN'],
    [null, 'en-US', 'en-US'],
    ['zh-CN', 'en-US', 'zh-CN'],
    ['en-US', 'zh-CN', 'en-US'],
    ['fr', 'zh-CN', 'zh-CN'],
  ] as const)('stored %s, Office %s: %s', (stored, office, language) => {
    expect(languageFor(stored, office)).toBe(language);
  });
});
