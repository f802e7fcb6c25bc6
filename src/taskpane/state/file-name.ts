/** The page that saves files for Excel on Mac offers no longer name. */
const LONGEST = 120;

/** What Windows forbids in names, and what nobody sees in one: controls, directions, halves of signs. */
const FORBIDDEN = /[\\/:*?"<>|\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Names Windows keeps for itself, whatever follows the first point. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/iu;

/**
 * Name of a file as any system takes it.
 * @param usual stands in for a title nothing is left of
 * @param ending without the point
 */
export const fileName = (title: string, usual: string, ending: string): string => {
  const clean = title.replace(FORBIDDEN, '').replace(/^[\s.]+/u, '');
  const most = LONGEST - ending.length - 1;
  // Cut between signs: half a sign is no name.
  const cut = [...clean].reduce(
    (name, sign) => (name.length + sign.length > most ? name : name + sign),
    '',
  );
  const name = cut.trim();
  return `${name === '' || DEVICE.test(name) ? usual : name}.${ending}`;
};

/** Name of the report's file. */
export const reportFileName = (title: string): string => fileName(title, '年度报告', 'docx');
