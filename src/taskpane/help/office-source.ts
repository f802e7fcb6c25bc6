/** Where office.js was loaded from; null when no script of that name is on the page. */
export const officeSource = (
  scripts: readonly string[],
  page: string,
): { readonly address: string; readonly own: boolean } | null => {
  const address = scripts.find((each) => /\/office(\.debug)?\.js([?#]|$)/.test(each));
  return address === undefined
    ? null
    : { address, own: new URL(address).origin === new URL(page).origin };
};
