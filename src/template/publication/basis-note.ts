import { declarationLabel } from '../../catalog';
import type { Filing } from '../../catalog';
import type { AddressBook } from '../../rules';
import { quotedText } from './value-formula';

/** `{许可}` and `{处罚}` in a note of a layout: the step they are counted at, as declared on the cover. */
const SLOT = /\{(许可|处罚)\}/;
const DECLARATIONS: Readonly<Record<string, 'licences' | 'penalties'>> = {
  许可: 'licences',
  处罚: 'penalties',
};
const UNDECLARED = '的计数环节未声明';

/** 按决定（B04） without the code, which is the workbook's own. */
const bare = (label: string): string => label.replace(/（[^）]*）$/, '');

/** 许可按决定、处罚按立案; a note without slots as it stands. */
export const basisNote = (note: string, { declarations }: Filing): string =>
  note.replaceAll(new RegExp(SLOT, 'g'), (_slot, what: string) => {
    const name = DECLARATIONS[what] ?? 'licences';
    const declared = declarations[name];
    return `${what}${declared === null ? UNDECLARED : bare(declarationLabel(name, declared))}`;
  });

/** The same as a formula on the cover's cells, without its =; null for a note without slots. */
export const basisNoteFormula = (note: string, book: AddressBook): string | null => {
  const parts = note.split(SLOT);
  if (parts.length === 1) return null;
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return part === '' ? null : quotedText(part);
      const cell = book.declaration(DECLARATIONS[part] ?? 'licences');
      const said =
        cell === null
          ? quotedText(UNDECLARED)
          : `IFERROR(LEFT(${cell},FIND("（",${cell})-1),${quotedText(UNDECLARED)})`;
      return `${quotedText(part)}&${said}`;
    })
    .filter((part) => part !== null)
    .join('&');
};
