import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** Lines in the colour of soft text, one accent, and the colours findings have everywhere. */
export const usePictureStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    maxWidth: '320px',
    height: 'auto',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    [FORCED]: { color: 'CanvasText' },
  },
  line: { fill: 'none', stroke: 'currentColor', strokeWidth: '1' },
  soft: { fill: 'currentColor', opacity: 0.35, [FORCED]: { opacity: 1 } },
  paper: { fill: tokens.colorNeutralBackground1, stroke: 'currentColor', strokeWidth: '1' },
  accent: { fill: tokens.colorBrandBackground, [FORCED]: { fill: 'Highlight' } },
  tint: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke1,
    [FORCED]: { fill: 'Canvas', stroke: 'Highlight' },
  },
  arrow: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2',
    [FORCED]: { stroke: 'Highlight' },
  },
  red: { fill: tokens.colorPaletteRedBackground3, [FORCED]: { fill: 'CanvasText' } },
  amber: { fill: tokens.colorPaletteDarkOrangeBackground3, [FORCED]: { fill: 'CanvasText' } },
  green: { fill: tokens.colorPaletteGreenBackground3, [FORCED]: { fill: 'Highlight' } },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    [FORCED]: { fill: 'CanvasText' },
  },
  onAccent: {
    fill: tokens.colorNeutralForegroundOnBrand,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    [FORCED]: { fill: 'HighlightText' },
  },
});
