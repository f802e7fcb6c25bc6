import { makeStyles, tokens } from '@fluentui/react-components';

export const useSettingsStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  /** Names at the left, figures and their units in one line below each other at the right. */
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 132px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '& > label': { overflowWrap: 'anywhere' },
  },
  number: {
    minWidth: 0,
    width: '100%',
    '& input': {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      minWidth: 0,
      width: '100%',
    },
    // Units of one width, so that the figures end in one line.
    '& > span': { width: '4.5em', flexShrink: 0 },
  },
  fault: {
    gridColumn: '1 / -1',
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 140px), 1fr))',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    '& select': { minWidth: 0, width: '100%' },
  },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { display: 'none' },
});
