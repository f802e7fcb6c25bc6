import type { usePictureStyles } from './picture-styles';

type Styles = ReturnType<typeof usePictureStyles>;

interface PartProps {
  readonly styles: Styles;
  readonly x: number;
  readonly y: number;
}

/** A sheet of four rows and three columns; tinted cells are those to be filled. */
export function SheetDrawn({
  styles,
  x,
  y,
  tinted = [],
}: PartProps & { readonly tinted?: readonly number[] }) {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <rect className={styles.paper} width="120" height="88" rx="2" />
      <rect className={styles.soft} width="120" height="12" rx="2" />
      {[0, 1, 2, 3].map((row) => (
        <g key={row} transform={`translate(0 ${String(20 + row * 16)})`}>
          <rect className={styles.soft} x="6" y="2" width="40" height="5" rx="2" />
          {[0, 1].map((column) => (
            <rect
              key={column}
              className={tinted.includes(row * 2 + column) ? styles.tint : styles.line}
              x={54 + column * 32}
              y="-2"
              width="28"
              height="13"
            />
          ))}
        </g>
      ))}
    </g>
  );
}

/** The pane: a frame with the three steps, the one meant underlined. */
export function PaneDrawn({ styles, x, y, step }: PartProps & { readonly step: 0 | 1 | 2 }) {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <rect className={styles.paper} width="110" height="100" rx="3" />
      {[0, 1, 2].map((each) => (
        <rect
          key={each}
          className={styles.soft}
          x={8 + each * 33}
          y="8"
          width="24"
          height="5"
          rx="2"
        />
      ))}
      <rect className={styles.accent} x={8 + step * 33} y="16" width="24" height="2" />
      <path className={styles.line} d="M0 20H110" />
    </g>
  );
}

/** A button of the pane with its word. */
export function PressDrawn({
  styles,
  x,
  y,
  width,
  word,
}: PartProps & { readonly width: number; readonly word: string }) {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <rect className={styles.accent} width={width} height="18" rx="3" />
      <text className={styles.onAccent} x={width / 2} y="13" textAnchor="middle">
        {word}
      </text>
    </g>
  );
}

/** From left to right, or back. */
export function ArrowDrawn({
  styles,
  x,
  y,
  back = false,
}: PartProps & { readonly back?: boolean }) {
  return (
    <path
      className={styles.arrow}
      transform={`translate(${String(x)} ${String(y)})${back ? ' rotate(180 14 0)' : ''}`}
      d="M0 0H26M20 -5L27 0L20 5"
    />
  );
}

/** Lines of text; a number among them is underlined. */
export function TextDrawn({
  styles,
  x,
  y,
  marked = false,
}: PartProps & { readonly marked?: boolean }) {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      {[74, 90, 62].map((width, at) => (
        <rect key={width} className={styles.soft} y={at * 11} width={width} height="4" rx="2" />
      ))}
      {marked && <rect className={styles.accent} x="30" y="16" width="26" height="2" />}
    </g>
  );
}
