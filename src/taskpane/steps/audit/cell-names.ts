import { createContext, useContext } from 'react';
import type { Indicator } from '../../../catalog';
import type { FindingCell } from '../../../rules';
import { useSpeech } from '../../language/context';

type Lookup = (code: string) => Indicator;

const Indicators = createContext<Lookup | null>(null);

export const IndicatorsProvider = Indicators.Provider;

/** How a cell is called in the language of the pane; rows an office names itself keep their name. */
export const useCellName = (): ((cell: Pick<FindingCell, 'code' | 'name' | 'row'>) => string) => {
  const { language } = useSpeech();
  const indicator = useContext(Indicators);
  return ({ code, name, row }) =>
    language === 'zh-CN' || indicator === null || row > 0 || !/^[A-Z]\d{2}$/.test(code)
      ? name
      : indicator(code).en;
};
