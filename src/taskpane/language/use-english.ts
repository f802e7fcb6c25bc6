import { useEffect, useState } from 'react';
import type { Indicator } from '../../catalog';
import type { loadEnglish } from '../../rules';
import { useSpeech } from './context';
import { spokenSheet } from './spoken';
import type { Language } from './translate';

/** What the rules say, in English. */
export type RulesEnglish = Awaited<ReturnType<typeof loadEnglish>>;

/** Kept for as long as the pane is open: whoever speaks English once asks again and again. */
let kept: RulesEnglish | null = null;

const fetched = async (): Promise<RulesEnglish> => {
  kept ??= await (await import('../../rules')).loadEnglish();
  return kept;
};

/**
 * The rules' English while the pane speaks it, fetched when it is first needed. `waiting` until it is
 * there; null where Chinese is spoken, and where it cannot be fetched: Chinese is better than nothing.
 */
export function useEnglish(): { readonly english: RulesEnglish | null; readonly waiting: boolean } {
  const { language } = useSpeech();
  const wanted = language === 'en-US';
  const [english, setEnglish] = useState(kept);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || english !== null) return undefined;
    let current = true;
    fetched().then(
      (found) => {
        if (current) setEnglish(found);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, english]);
  return { english: wanted ? english : null, waiting: wanted && english === null && !failed };
}

/** How a sheet is called in the language of the pane: Table 3 Penalties, or as the office named it. */
export function useSheetName(): (sheet: string) => string {
  const { english } = useEnglish();
  return (sheet) => spokenSheet(sheet, english);
}

/** A unit of measure in the language of the pane; what an office wrote itself stays as it is. */
export function useUnitName(): (unit: string) => string {
  const { english } = useEnglish();
  return (unit) => (english === null ? unit : english.unitName(unit));
}

/** What an indicator counts and in which language that is, which is Chinese where there is no other. */
export function useDefinition(): (indicator: Pick<Indicator, 'code' | 'definition'>) => {
  readonly text: string;
  readonly lang: Language;
} {
  const { english } = useEnglish();
  return ({ code, definition }) => {
    const spoken = english?.englishDefinition(code);
    return spoken === undefined
      ? { text: definition, lang: 'zh-CN' }
      : { text: spoken, lang: 'en-US' };
  };
}
