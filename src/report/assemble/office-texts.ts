import { pack, publicLine } from '../../catalog';
import type { TopicSpec } from '../../catalog';
import type { Block } from '../types';
import type { Context } from './context';
import { gapRun } from './context';

/** The office's text, one paragraph per line, its words unchanged; spaces typed as indent are layout. */
const placed = (text: string): readonly Block[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(publicLine)
    .filter((line) => line !== '')
    .map((line) => ({
      kind: 'paragraph',
      runs: [{ kind: 'text', text: line, origin: 'office' }],
    }));

/** What belongs in an empty place, in the words of the catalogue. */
const wanted = (topic: TopicSpec): string => {
  const hint = topic.hint.trim().replace(/[。；，]+$/, '');
  return hint === '' ? topic.zh : `${topic.zh}（${hint}）`;
};

/** The topics of this pack among those asked for; others are unknown to it and ask for nothing. */
const topicsOf = (ids: readonly string[], context: Context): readonly TopicSpec[] => {
  const { topics } = pack(context.facts.filing.pack);
  return ids.flatMap((id) => topics.filter((topic) => topic.id === id));
};

/** The office's own texts of these topics; a highlighted gap stands where one is missing. */
export const officeBlocks = (ids: readonly string[], context: Context): readonly Block[] =>
  topicsOf(ids, context).flatMap((topic): readonly Block[] => {
    const blocks = placed(context.facts.filing.texts[topic.id] ?? '');
    if (blocks.length > 0) return blocks;
    if (topic.hint.includes('没有的不填')) return [];
    context.omit(topic.id, `文字材料“${topic.zh}”未填写，报告中留有【请补充】。`);
    return [{ kind: 'paragraph', mark: 'gap', runs: [gapRun(wanted(topic))] }];
  });
