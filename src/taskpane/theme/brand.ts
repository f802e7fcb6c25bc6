import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** Shades of the ink blue that the sheets use too (80 is the template's accent). */
const ink: BrandVariants = {
  10: '#04101B',
  20: '#091C2D',
  30: '#0D2840',
  40: '#123350',
  50: '#163C60',
  60: '#193F66',
  70: '#1C4670',
  80: '#1F4E79',
  90: '#2F6296',
  100: '#4477AC',
  110: '#5B8CBF',
  120: '#74A0CE',
  130: '#8EB4DB',
  140: '#A9C7E6',
  150: '#C6DAF0',
  160: '#E3EDF8',
};

/** Fluent's own stack, with the Chinese faces of each system named before the generic one. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', -apple-system, sans-serif";

export const lightTheme: Theme = { ...createLightTheme(ink), fontFamilyBase };

/** On dark the accent is lighter, so that links and marks keep 4.5:1. */
export const darkTheme: Theme = {
  ...createDarkTheme(ink),
  fontFamilyBase,
  colorBrandForeground1: ink[130],
  colorBrandForeground2: ink[140],
  colorBrandForegroundLink: ink[130],
  colorBrandForegroundLinkHover: ink[140],
  colorBrandForegroundLinkPressed: ink[120],
  colorCompoundBrandForeground1: ink[130],
  colorCompoundBrandStroke: ink[120],
  colorCompoundBrandBackground: ink[110],
  colorBrandStroke1: ink[120],
};
