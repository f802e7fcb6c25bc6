import { runsText } from './plain-text';
import type { ReportDocument } from './types';

/** Headings in order, with their own marks: `一、基本情况`, `（一）…`, `1.…`, the annexes last. */
export const outlineOf = (document: ReportDocument): readonly string[] =>
  [...document.body, ...document.annex].flatMap((block): readonly string[] => {
    if (block.kind === 'heading') return [runsText(block.runs)];
    if (block.kind === 'table') return [`附件：${block.title}`];
    if (block.kind !== 'paragraph' || block.lead === undefined) return [];
    const heading = block.lead.replace(/。$/, '');
    return /^\d+\.$/.test(heading) ? [] : [heading];
  });
