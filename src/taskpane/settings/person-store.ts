/**
 * What belongs to the person and this machine: language, live checking, the counting they usually
 * declare. Office asks for its partition in front of each name where frames share one storage.
 * https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings
 */
const partition = (): string =>
  typeof Office === 'undefined'
    ? ''
    : ((Office.context as { readonly partitionKey?: string } | undefined)?.partitionKey ?? '');

const nameOf = (name: string): string => `${partition()}nianbao.${name}`;

/** Storage may be refused (third-party frames): what was set then lasts as long as the pane. */
const here = new Map<string, string | null>();

/** @returns null where nothing was kept under this name */
export const recall = (name: string): string | null => {
  const set = here.get(name);
  if (set !== undefined) return set;
  try {
    return localStorage.getItem(nameOf(name));
  } catch {
    return null;
  }
};

/** @param value null forgets it */
export const remember = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(nameOf(name));
    else localStorage.setItem(nameOf(name), value);
    here.delete(name);
  } catch {
    here.set(name, value);
  }
};
