/**
 * F6 goes from the grid to the pane and back, as it does in Excel; the pane keeps the place it was left at.
 * @param focusGrid gives the keys back to the grid
 */
export function switchParts(
  page: Document,
  focusGrid: () => void,
): (frame: HTMLIFrameElement) => void {
  let pane: HTMLIFrameElement | null = null;
  const plainF6 = (event: KeyboardEvent): boolean =>
    event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey;
  page.addEventListener(
    'keydown',
    (event) => {
      if (!plainF6(event) || pane === null) return;
      event.preventDefault();
      event.stopPropagation();
      pane.focus();
      pane.contentWindow?.focus();
    },
    true,
  );
  return (frame) => {
    pane = frame;
    frame.addEventListener('load', () => {
      frame.contentDocument?.addEventListener('keydown', (event) => {
        if (!plainF6(event)) return;
        event.preventDefault();
        window.focus();
        focusGrid();
      });
    });
  };
}
