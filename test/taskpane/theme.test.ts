import { isDark, lightnessOf } from '../../src/taskpane/theme/office-theme';

describe('the theme', () => {
  it('is what Office says', () => {
    expect(isDark({ isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, false)).toBe(true);
    expect(isDark({ isDarkTheme: false }, true)).toBe(false);
  });

  it('is read off the background where Office does not say', () => {
    expect(isDark({ bodyBackgroundColor: '#262626' }, false)).toBe(true);
    expect(isDark({ bodyBackgroundColor: '#f3f2f1' }, true)).toBe(false);
  });

  it.each([undefined, {}, { bodyBackgroundColor: 'white' }])('is the system’s for %j', (hints) => {
    expect(isDark(hints, true)).toBe(true);
    expect(isDark(hints, false)).toBe(false);
  });

  it('knows black from white', () => {
    expect([lightnessOf('#000000'), lightnessOf('#FFFFFF'), lightnessOf('#fff')]).toEqual([
      0,
      255,
      null,
    ]);
  });
});
