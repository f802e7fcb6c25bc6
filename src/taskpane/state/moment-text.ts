import type { Language } from '../language/translate';

/** An ISO time as people of the language write it, in the time of this machine; as it is when it is none. */
export const momentText = (iso: string, language: Language): string => {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
};
