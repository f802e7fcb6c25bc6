import { useCallback, useEffect, useMemo, useState } from 'react';
import { recall, remember } from '../settings/person-store';
import { chinese, languageFor, translator, wordsOf } from './translate';
import type { Language, Words } from './translate';
import type { Speech } from './context';

const STORE = 'language';

const asChosen = (text: string | null): Language | null =>
  text === 'zh-CN' || text === 'en-US' ? text : null;

/** The language of the pane and the ways to another one; no reload. */
export function useLanguage(office: string | undefined): Speech & { readonly change: () => void } {
  const [chosen, setChosen] = useState<Language | null>(() => asChosen(recall(STORE)));
  const [words, setWords] = useState<Words>(chinese);
  const language = languageFor(chosen, office);
  useEffect(() => {
    let current = true;
    void wordsOf(language).then((fetched) => {
      if (!current) return;
      setWords(fetched);
      document.documentElement.lang = language;
      document.title = fetched['app.name'];
    });
    return () => {
      current = false;
    };
  }, [language]);
  const choose = useCallback((wanted: Language | null) => {
    remember(STORE, wanted);
    setChosen(wanted);
  }, []);
  const change = useCallback(
    () => choose(language === 'zh-CN' ? 'en-US' : 'zh-CN'),
    [choose, language],
  );
  return useMemo(
    () => ({ language, t: translator(words), change, chosen, choose }),
    [language, words, change, chosen, choose],
  );
}
