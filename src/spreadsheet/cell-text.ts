import { xmlTokens } from '../office-files';

/** Characters XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19); lines end as in Excel. */
export const cellText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );

/**
 * The texts cells share, in order; how they are pronounced is not part of them.
 * @throws MalformedXml
 */
export function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let spoken = 0;
  for (const { kind, name, raw } of xmlTokens(xml)) {
    if (kind === 'text') {
      if (inText && spoken === 0) text += raw;
    } else if (name === 't') inText = kind === 'open';
    else if (name === 'rPh') spoken += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    else if (name === 'si' && kind !== 'open') {
      texts.push(cellText(text));
      text = '';
    }
  }
  return texts;
}
