import { recall, remember } from './person-store';

const STORE = 'live';

/** Whether figures that change are audited again at once; off until the person says so. */
export const auditsLive = (): boolean => recall(STORE) === 'on';

export const setAuditsLive = (on: boolean): void => remember(STORE, on ? 'on' : null);
