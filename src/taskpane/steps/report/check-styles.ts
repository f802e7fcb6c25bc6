import { makeStyles, tokens } from '@fluentui/react-components';

const edge = (colour: string) => ({ borderLeft: `3px solid ${colour}` });

export const useCheckStyles = makeStyles({
  claim: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  fails: edge(tokens.colorStatusDangerBorder2),
  query: edge(tokens.colorStatusWarningBorder2),
  unmatched: edge(tokens.colorNeutralStrokeAccessible),
  rounding: edge(tokens.colorStatusSuccessBorder1),
  holds: edge(tokens.colorStatusSuccessBorder2),
  sum: { whiteSpace: 'normal' },
  quote: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    fontWeight: tokens.fontWeightSemibold,
    textDecoration: 'underline',
    textUnderlineOffset: '3px',
  },
});
