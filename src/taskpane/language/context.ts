import { createContext, useContext } from 'react';
import { chinese, translator } from './translate';
import type { Language, Translate } from './translate';

export interface Speech {
  readonly language: Language;
  readonly t: Translate;
  /** The person's own choice; null follows Office. */
  readonly chosen: Language | null;
  readonly choose: (language: Language | null) => void;
}

const Speaking = createContext<Speech>({
  language: 'zh-CN',
  t: translator(chinese),
  chosen: null,
  choose: () => undefined,
});

export const SpeechProvider = Speaking.Provider;
export const useSpeech = (): Speech => useContext(Speaking);
