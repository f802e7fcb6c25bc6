/** Excel counts days from 1899-12-30 (for dates since March 1900, which is all that is filed here). */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** 45677 → 2025-01-20; '' for a number that is no sensible date. */
export function isoOfDay(day: number): string {
  if (!Number.isFinite(day) || day < 61 || day > 2_958_465) return '';
  return new Date(EPOCH + Math.floor(day) * DAY).toISOString().slice(0, 10);
}

/** 2025-01-20 → 45677; null for anything that is not such a date. */
export function dayOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(iso.trim());
  if (match === null) return null;
  const [, year, month, day] = match.map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
  const back = new Date(time);
  if (back.getUTCMonth() + 1 !== month || back.getUTCDate() !== day) return null;
  return Math.round((time - EPOCH) / DAY);
}

/** A date as people type it (2025-1-20, 2025/1/20, 2025.1.20, 2025年1月20日) as ISO; null otherwise. */
export function readDate(text: string): string | null {
  const plain = text
    .trim()
    .replace(/[年月/.]/g, '-')
    .replace(/日$/, '');
  const day = dayOfIso(plain);
  return day === null ? null : isoOfDay(day);
}
