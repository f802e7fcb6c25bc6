import type { Filing } from '../../catalog';
import type { ReportChoices } from '../report-services';
import type { PaneCatalog } from '../services';

/** What the workbook remembers of the report: the cover's words and the signature among the texts. */
export const choicesIn = ({ cover, texts }: Filing, { styles }: PaneCatalog): ReportChoices => ({
  style:
    (styles.find(({ id, zh }) => id === cover.style || zh === cover.style) ?? styles[0])?.id ?? '',
  date: cover.date,
  addressee: cover.addressee,
  signature: texts['signature'] ?? '',
});

/** The choices that differ from what the workbook remembers; a blank cannot be remembered. */
export const changedChoices = (
  chosen: ReportChoices,
  kept: ReportChoices,
): Partial<ReportChoices> => {
  const names = ['style', 'date', 'addressee', 'signature'] as const;
  return Object.fromEntries(
    names
      .filter((name) => chosen[name].trim() !== '' && chosen[name] !== kept[name])
      .map((name) => [name, chosen[name].trim()]),
  );
};

/** The topic a gap asks for: 【请补充：执法队伍建设举措（…）】. */
export const topicOfGap = (gap: string, { pack }: PaneCatalog): string | null =>
  pack.topics.find(({ zh }) => gap.startsWith(`【请补充：${zh}`))?.id ?? null;
