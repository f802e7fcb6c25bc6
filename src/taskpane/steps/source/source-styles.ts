import { makeStyles, tokens } from '@fluentui/react-components';

export const useSourceStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  paste: { marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});
