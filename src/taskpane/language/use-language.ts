import { useCallback, useEffect, useMemo, useState } from 'react';
import { chinese, languageFor, translator, wordsOf } from './translate';
import type { Language, Words } from './translate';
import type { Speech } from './context';

const STORE = 'nianbao.language';

/** Storage may be refused (third-party frames); the choice then lasts as long as the pane. */
const stored = (): string | null => {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
};

const store = (language: Language): void => {
  try {
    localStorage.setItem(STORE, language);
  } catch {
    // See `stored`.
  }
};

/** The language of the pane and the switch to the other one; no reload. */
export function useLanguage(office: string | undefined): Speech & { readonly change: () => void } {
  const [language, setLanguage] = useState<Language>(() => languageFor(stored(), office));
  const [words, setWords] = useState<Words>(chinese);
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
  const change = useCallback(() => {
    setLanguage((now) => {
      const next = now === 'zh-CN' ? 'en-US' : 'zh-CN';
      store(next);
      return next;
    });
  }, []);
  return useMemo(() => ({ language, t: translator(words), change }), [language, words, change]);
}
