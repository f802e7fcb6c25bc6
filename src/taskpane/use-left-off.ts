import { useEffect, useRef } from 'react';
import type { Dispatch } from 'react';
import { remember } from './settings/person-store';
import { figureAt } from './state/figure-at';
import { leftOff, rememberLeftOff } from './state/left-off';
import type { PaneEvent, PaneState } from './state/pane-state';

/** Under this name it is kept that the person has seen the pane with a template open. */
export const MET = 'met';

/** Opens a workbook that holds the template at the step where the person stopped, and keeps where that is. */
export function useLeftOff(state: PaneState, dispatch: Dispatch<PaneEvent>): void {
  const { reading, selected, step } = state;
  const opened = useRef(false);
  const filing = reading?.filing ?? null;
  useEffect(() => {
    if (filing === null || opened.current) return;
    opened.current = true;
    remember(MET, 'yes');
    const left = leftOff(filing);
    if (left === null) return;
    dispatch({ type: 'left', place: left.place });
    // A step chosen meanwhile is the person's own.
    if (step === 'fill' && left.step !== 'fill') dispatch({ type: 'step', step: left.step });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filing, dispatch]);
  const last = useRef<PaneState['selected']>(null);
  useEffect(() => {
    if (filing === null || !opened.current) return;
    if (selected !== null && figureAt(filing, selected) !== null) last.current = selected;
    rememberLeftOff(filing, { step, place: last.current ?? leftOff(filing)?.place ?? null });
    // Another reading of the same workbook is no move of the person's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step, selected]);
}
