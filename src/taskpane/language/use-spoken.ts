import type { Spoken } from '../state/message';
import { useSpeech } from './context';

/** A sentence as the pane speaks at the moment. */
export function useSpoken(): (text: Spoken) => string {
  const { language } = useSpeech();
  return (text) => {
    if (typeof text === 'string') return text;
    return language === 'zh-CN' ? text.zh : text.en;
  };
}
