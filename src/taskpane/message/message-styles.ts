import { makeStyles, tokens } from '@fluentui/react-components';

export const useMessageStyles = makeStyles({
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  bar: {
    position: 'relative',
    alignItems: 'start',
    marginTop: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
  },
  body: { paddingRight: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
  title: { display: 'block' },
  line: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  lines: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '132px',
    overflowY: 'auto',
  },
  busyLine: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    '& > button': { flexShrink: 0 },
  },
  busyText: { minWidth: 0, overflowWrap: 'anywhere' },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalS,
  },
  close: { position: 'absolute', top: '4px', right: '4px', minWidth: '24px' },
});
