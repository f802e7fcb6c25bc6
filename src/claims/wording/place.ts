import type { Filing, Told } from '../../catalog';
import { levelOf, told } from '../../catalog';
import type { Finding } from '../claim';
import { remark } from '../claim';
import type { Reading } from '../stated';

/** 县, 市, 区, 镇, 乡, 街道 or 局: what kind of office speaks. */
const speaker = (reading: Reading, filing: Filing | null): string | null => {
  if (filing !== null) {
    const level = levelOf(filing.cover.level)?.id;
    const byLevel: Readonly<Record<string, string>> = {
      county: '县',
      city: '市',
      district: '区',
      department: '局',
      township: '镇',
      subdistrict: '街道',
    };
    if (level !== undefined && byLevel[level] !== undefined) return byLevel[level];
  }
  const title = reading.plain
    .slice(0, 400)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/[:：]/.test(line))
    .slice(0, 3)
    .join(' ');
  const head =
    /^(.*?)(?:人民政府|关于|(?:19|20)\d\d ?年|行政执法(?:工作|情况|总体))/.exec(title)?.[1] ?? '';
  const own = /(街道|[县市区镇乡局])(?:办事处)?\s*$/.exec(head.trim())?.[1];
  if (own !== undefined) return own;
  return /全([县市区镇])/.exec(title)?.[1] ?? null;
};

/** Which 我X each kind of office may write. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  县: ['我县'],
  市: ['我市'],
  区: ['我区'],
  镇: ['我镇'],
  乡: ['我乡'],
  街道: ['我街道', '我街'],
  局: ['我局', '我市', '我县', '我区'],
};

/** 我区 in a town's report, 市直 in a county's: traces of another office's text (G-09). */
export const placeRemarks = (reading: Reading, filing: Filing | null): readonly Finding[] => {
  const level = speaker(reading, filing);
  if (level === null) return [];
  const allowed = OWN[level] ?? [];
  const { text } = reading.report;
  const line = (at: number): string => {
    const from = text.lastIndexOf('\n', at) + 1;
    const to = text.indexOf('\n', at);
    return text.slice(Math.max(from, at - 30), Math.min(to < 0 ? text.length : to, at + 30));
  };
  const found: Finding[] = [];
  const seen = new Set<string>();
  const say = (word: string, at: number, message: Told): void => {
    if (seen.has(word)) return;
    seen.add(word);
    found.push(remark(reading, { from: at, to: at + word.length }, line(at), message));
  };
  for (const match of text.matchAll(/我(?:街道|[县市区镇乡局])(?![长内])/g)) {
    if (!allowed.includes(match[0]))
      say(
        match[0],
        match.index,
        told(
          `本报告的单位是“${level}”一级，文中却写“${match[0]}”，疑为套用别处文字，请改正。`,
          `This is the report of a “${level}”, yet the text says “${match[0]}”, as if taken from elsewhere. Please correct it.`,
        ),
      );
  }
  if (level === '县') {
    for (const match of text.matchAll(/市直(?=[^，。]{0,6}(?:单位|部门))/g))
      say(
        match[0],
        match.index,
        told(
          '县级报告中出现“市直”，疑为套用上级文字，请核对。',
          "“市直” in a county's report, as if taken from the level above. Please check.",
        ),
      );
  }
  if (level === '镇' || level === '乡') {
    for (const match of text.matchAll(/(?<![镇乡村（(、/和或])街道(?![办口路、）)和社])/g))
      say(
        match[0],
        match.index,
        told(
          `${level}的报告中自称“街道”，疑为套用别处文字，请核对。`,
          `The report of a “${level}” calls itself “街道”, as if taken from elsewhere. Please check.`,
        ),
      );
  }
  return found;
};
