import { createContext, useContext } from 'react';
import { chinese, translator } from './translate';
import type { Language, Translate } from './translate';

export interface Speech {
  readonly language: Language;
  readonly t: Translate;
}

const Speaking = createContext<Speech>({ language: 'zh-CN', t: translator(chinese) });

export const SpeechProvider = Speaking.Provider;
export const useSpeech = (): Speech => useContext(Speaking);
