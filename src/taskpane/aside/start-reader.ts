/** The reader, or null where there are no workers or none may be made. It is fetched only now. */
export const startReader = (): Worker | null => {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./reader.ts', import.meta.url), { name: 'reader' });
  } catch {
    return null;
  }
};
