/** What can be known of the theme: Office leaves it out on the web and keeps it stale elsewhere. */
export interface ThemeHints {
  readonly isDarkTheme?: boolean | undefined;
  readonly bodyBackgroundColor?: string | undefined;
}

/** Perceived lightness (Rec. 601) of #rrggbb, 0 to 255; null for anything else. */
export const lightnessOf = (colour: string): number | null => {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return (299 * red + 587 * green + 114 * blue) / 1000;
};

/** Office's own word, else the lightness of its background, else what the system prefers. */
export const isDark = (office: ThemeHints | undefined, systemPrefersDark: boolean): boolean => {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const lightness = lightnessOf(office?.bodyBackgroundColor ?? '');
  return lightness === null ? systemPrefersDark : lightness < 128;
};
