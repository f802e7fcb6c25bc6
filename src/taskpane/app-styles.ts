import { makeStyles, tokens } from '@fluentui/react-components';

export const useAppStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Boxes to fill in give way to a narrow pane; by themselves they keep the width of twenty letters.
    '& input, & select, & textarea': { minWidth: 0, maxWidth: '100%' },
    '& .fui-Input, & .fui-Select, & .fui-Textarea, & .fui-SearchBox': {
      minWidth: 0,
      maxWidth: '100%',
    },
    '& input[type="text"], & input[type="search"], & textarea': { width: '100%' },
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    // Room at the right: Excel lays its own menu over that corner.
    padding: `${tokens.spacingVerticalS} 40px 0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: {
    // Under the corner that is Excel's, so the whole width is ours again.
    marginRight: '-28px',
    // What is long scrolls in itself: the work beneath stays in sight.
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  brand: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  mark: { width: '20px', height: '20px' },
  openers: { display: 'flex', marginLeft: 'auto' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  main: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
  },
  panel: { paddingTop: tokens.spacingVerticalM, ':focus': { outline: 'none' } },
  busy: {
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Short work shows nothing; only what takes longer names itself.
    animationName: {
      from: { opacity: 0, visibility: 'hidden' },
      to: { opacity: 1, visibility: 'visible' },
    },
    animationDuration: '0.1s',
    animationDelay: '0.4s',
    animationFillMode: 'both',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0.01ms' },
  },
  footer: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
