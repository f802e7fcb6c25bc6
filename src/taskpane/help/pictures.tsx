import type { ReactNode } from 'react';
import { useSpeech } from '../language/context';
import { useLayoutStyles } from '../steps/layout-styles';
import { useHelpStyles } from './help-styles';
import { ArrowDrawn, PaneDrawn, PressDrawn, SheetDrawn, TextDrawn } from './picture-parts';
import { usePictureStyles } from './picture-styles';

type Styles = ReturnType<typeof usePictureStyles>;

const order = ['insert', 'fill', 'paste', 'audit', 'mend', 'report', 'check'] as const;
type PictureId = (typeof order)[number];

/** One line of a list in the pane: its severity as a dot. */
const finding = (styles: Styles, y: number, colour: string | undefined): ReactNode => (
  <g key={y} transform={`translate(176 ${String(y)})`}>
    <circle className={colour} cx="4" cy="3" r="4" />
    <rect className={styles.soft} x="14" width="70" height="5" rx="2" />
  </g>
);

const drawn = (
  id: PictureId,
  styles: Styles,
  words: Readonly<Record<'insert' | 'apply' | 'draft', string>>,
): ReactNode => {
  switch (id) {
    case 'insert':
      return (
        <>
          <SheetDrawn styles={styles} x={8} y={16} />
          <PaneDrawn styles={styles} x={168} y={10} step={0} />
          <rect className={styles.line} x="176" y="40" width="94" height="14" rx="2" />
          <PressDrawn styles={styles} x={176} y={64} width={94} word={words.insert} />
          <ArrowDrawn styles={styles} x={134} y={72} back />
        </>
      );
    case 'fill':
      return (
        <>
          <SheetDrawn styles={styles} x={8} y={16} tinted={[0, 1, 2, 3, 4, 5, 6, 7]} />
          <text className={styles.text} x="88" y="44" textAnchor="end">
            156
          </text>
          <text className={styles.text} x="88" y="60" textAnchor="end">
            0
          </text>
          <text className={styles.text} x="88" y="76" textAnchor="end">
            —
          </text>
          <PaneDrawn styles={styles} x={168} y={10} step={0} />
          <rect className={styles.line} x="176" y="40" width="94" height="6" rx="3" />
          <rect className={styles.accent} x="176" y="40" width="52" height="6" rx="3" />
          <ArrowDrawn styles={styles} x={134} y={60} back />
          {[58, 72, 86].map((y) => (
            <rect key={y} className={styles.soft} x="176" y={y} width="80" height="5" rx="2" />
          ))}
        </>
      );
    case 'paste':
      return (
        <>
          <rect className={styles.tint} x="8" y="20" width="150" height="22" />
          <text className={styles.text} x="14" y="35">
            3590件(3145件为…)
          </text>
          <path className={styles.arrow} d="M78 48V66M72 60L78 67L84 60" />
          <rect className={styles.tint} x="8" y="74" width="60" height="22" />
          <text className={styles.text} x="62" y="89" textAnchor="end">
            3590
          </text>
          <rect className={styles.line} x="72" y="74" width="86" height="22" />
          <text className={styles.text} x="78" y="89">
            3145件为…
          </text>
          <PaneDrawn styles={styles} x={168} y={10} step={0} />
          <TextDrawn styles={styles} x={176} y={40} marked />
          <PressDrawn styles={styles} x={176} y={80} width={60} word={words.apply} />
        </>
      );
    case 'audit':
      return (
        <>
          <SheetDrawn styles={styles} x={8} y={16} />
          <rect className={styles.red} x="62" y="50" width="28" height="13" opacity="0.5" />
          <PaneDrawn styles={styles} x={168} y={10} step={1} />
          {finding(styles, 42, styles.red)}
          {finding(styles, 60, styles.amber)}
          {finding(styles, 78, styles.accent)}
          <ArrowDrawn styles={styles} x={134} y={56} back />
        </>
      );
    case 'mend':
      return (
        <>
          <PaneDrawn styles={styles} x={8} y={10} step={1} />
          <text className={styles.text} x="18" y="54">
            1250 → 125
          </text>
          <PressDrawn styles={styles} x={18} y={70} width={60} word={words.apply} />
          <ArrowDrawn styles={styles} x={128} y={60} />
          <SheetDrawn styles={styles} x={166} y={16} />
          <rect className={styles.green} x="220" y="50" width="28" height="13" opacity="0.5" />
          <text className={styles.text} x="246" y="60" textAnchor="end">
            125
          </text>
        </>
      );
    case 'report':
      return (
        <>
          <PaneDrawn styles={styles} x={8} y={10} step={2} />
          <PressDrawn styles={styles} x={18} y={42} width={88} word={words.draft} />
          <TextDrawn styles={styles} x={18} y={72} marked />
          <ArrowDrawn styles={styles} x={128} y={60} />
          <rect className={styles.paper} x="182" y="8" width="84" height="106" />
          <rect className={styles.red} x="198" y="18" width="52" height="6" rx="2" />
          <TextDrawn styles={styles} x={188} y={36} />
          <TextDrawn styles={styles} x={188} y={74} />
        </>
      );
    case 'check':
      return (
        <>
          <rect className={styles.paper} x="14" y="8" width="84" height="106" />
          <TextDrawn styles={styles} x={20} y={24} marked />
          <TextDrawn styles={styles} x={20} y={66} />
          <ArrowDrawn styles={styles} x={120} y={60} />
          <PaneDrawn styles={styles} x={168} y={10} step={2} />
          {finding(styles, 42, styles.red)}
          {finding(styles, 60, styles.amber)}
          {finding(styles, 78, styles.green)}
        </>
      );
  }
};

/** The whole job in seven drawings of our own, each with its sentence. */
export function Pictures() {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const help = useHelpStyles();
  const styles = usePictureStyles();
  const words = {
    insert: t('picture.press.insert'),
    apply: t('fill.pasted.apply'),
    draft: t('report.draft'),
  };
  return (
    <ol className={help.steps}>
      {order.map((id, at) => (
        <li key={id} className={help.step}>
          <h3 className={layout.section}>
            {at + 1}. {t(`picture.${id}`)}
          </h3>
          <svg
            className={styles.picture}
            viewBox="0 0 290 122"
            aria-hidden="true"
            focusable="false"
          >
            {drawn(id, styles, words)}
          </svg>
          <p className={layout.text}>{t(`picture.${id}.text`)}</p>
        </li>
      ))}
    </ol>
  );
}
