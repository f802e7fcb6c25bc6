import { BuilderElement, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { NumberRun } from '../types';
import { xmlText } from './xml-text';

const value = (name: string, text: string): BuilderElement =>
  new BuilderElement({ name, attributes: { val: { key: 'w:val', value: text } } });

/**
 * An inline content control around one number. ISO/IEC 29500-1, 17.5.2.31: sdt (Inline-Level
 * Structured Document Tag); 17.5.2.42 tag: “a programmatic tag”; 17.5.2.1 alias: “friendly name”;
 * 17.5.2.44 text: plain text only, so that pasting cannot bring formatting or pictures into it.
 */
export class NumberControl extends BuilderElement {
  /** @param id unique in the document and the same for the same document */
  constructor(run: NumberRun, id: number, style: IRunOptions) {
    const properties = new BuilderElement({
      name: 'w:sdtPr',
      children: [
        value('w:alias', xmlText(run.name).slice(0, 60)),
        value('w:tag', run.tag),
        value('w:id', String(id)),
        new BuilderElement({ name: 'w:text' }),
      ],
    });
    const content = new BuilderElement({
      name: 'w:sdtContent',
      children: [new TextRun({ ...style, text: run.printed })],
    });
    super({ name: 'w:sdt', children: [properties, content] });
  }
}
