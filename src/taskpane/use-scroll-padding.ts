import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps what is scrolled to, and what gets the focus, from coming to rest under a heading that stays at
 * the top (WCAG 2.2, 2.4.11). The heading grows with what is said in it, so its height is followed.
 */
export function useScrollPadding(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = heading.current;
    if (element === null) return undefined;
    const root = element.ownerDocument.documentElement;
    const follow = new ResizeObserver(() => {
      root.style.scrollPaddingTop = `${String(element.offsetHeight)}px`;
    });
    follow.observe(element);
    return () => {
      follow.disconnect();
      root.style.scrollPaddingTop = '';
    };
  }, [heading]);
}
