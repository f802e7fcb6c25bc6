import { reportBounds } from '../../src/report';
import { readSettings } from '../../src/taskpane/settings/settings-file';

const usual = { ...reportBounds, swingPercent: 30, swingAmount: 10, amountRounding: 0.005 };
const kept = (numbers: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ format: 'nianbao-settings', version: 1, numbers, counting: {} });

describe('settings that were saved before', () => {
  it('are taken without the thresholds that are used no more', () => {
    expect(readSettings(kept({ fall: 30, passed: 99, closure: 85 }), usual)).toEqual({
      ok: true,
      settings: { numbers: { closure: 85 }, counting: {} },
    });
  });

  it('are refused for a name nobody ever used', () => {
    expect(readSettings(kept({ falling: 30 }), usual)).toMatchObject({ ok: false });
  });
});
