import type { Span } from '../types';

const CN = '零一二三四五六七八九十百';

/**
 * Digits that count nothing: dates and times, document and article numbers, list marks, codes,
 * telephone lines, formulas such as 1+7, requirements such as 不少于60学时. Each pattern says all
 * that is covered; what it covers is never read as a number.
 */
const PATTERNS: readonly RegExp[] = [
  // Years, dates and periods: 2024年1月, 2021-2025年, 二零二四年, 1月26日, 上午9时, 2024年以来.
  /(?:19|20)\d\d ?年?(?:\d{1,2} ?月(?:\d{1,2} ?日)?)? ?[-—–~～至到]{1,2} ?(?:(?:19|20)\d\d(?!\d| ?[件宗起人名次个项条家户卷本份万亿元余多%]) ?年?(?:度)?|\d{1,2} ?月(?:\d{1,2} ?日)?)/g,
  /(?:19|20)\d\d ?年 ?(?:度|版|底|初|末)?(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?/g,
  new RegExp(`[二一][零九${CN}]{3}年度?(?:[${CN}]{1,3}月(?:[${CN}]{1,3}[日号])?)?`, 'g'),
  /\d{1,2} ?月(?: ?\d{1,2} ?[日号]|份|底|初|末|[上中下]旬)?(?: ?[-—–~～至到、] ?\d{1,2} ?(?:月(?:份|底|\d{1,2} ?[日号])?|[日号]))*/g,
  new RegExp(`[${CN}]{1,2}月(?:[${CN}]{1,3}[日号]|份|底|初)?`, 'g'),
  /(?<!\d)\d{1,2}[日号](?=前|后|起|至|止|上午|下午|[,，。;；、)）])/g,
  /(?<!\d)(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:日)?/g,
  /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g,
  // 〔2023〕10号, [2022]6号, 第5号, 12号文件.
  /[〔[(（【]\s*(?:19|20)\d\d\s*[〕\])）】]\s*第?\s*\d*\s*号?/g,
  /(?<!\d)\d{1,6} ?号(?=文|令|公告|通知|决定|意见|公报|线|楼|院|门|[^召称角码手外])/g,
  // 第十三条, 第2批, 第三人.
  new RegExp(
    `第 ?(?:\\d+|[${CN}千]+) ?[-—至到、]?(?:第?(?:\\d+|[${CN}]+))? ?[条款项章节届次批个位名部分编期轮季号类种人方产者版至]?`,
    'g',
  ),
  /(?<!\d)\d+ ?[编章节](?: ?\d+ ?[章节条款])*/g,
  // List marks: 1. 1、 (1) (一) 1) at the head of a paragraph or behind a stop.
  /(?<=^|[\n\r。；;])[^\S\n\r]*[(（]?\d{1,3}[)）]?[.、．](?!\d)/g,
  /(?<=^|[\n\r。；;：:，,])[^\S\n\r]*[(（]\d{1,2}[)）]/g,
  new RegExp(`(?<=^|[\\n\\r。；;：:，,])[^\\S\\n\\r]*[(（]?[${CN}]{1,3}[)）、]`, 'g'),
  new RegExp(`(?<=^|[\\n\\r。；;：:，,!！])[^\\S\\n\\r]*[${CN}]{1,2}(?:是|要|来)(?!每|否)`, 'g'),
  // Codes and lines: 区划代码430000, 统一社会信用代码, 电话0731-12345678, 12345热线, 12123平台.
  /(?:代码|编号|编码|索引号|账号|邮编|证号|备案号|网址|邮箱|文号|QQ|序列号|案号)[^\d\n。，,]{0,6}[\dA-Za-z][\dA-Za-z/_.@-]{2,}/g,
  /(?:电话|传真|手机|热线)(?:号码)?[:：为是 ]{0,3}\d[\d -]{2,}/g,
  /(?<!\d)\d{3,5}(?= ?[^\d\n，。、;；,件宗起人名次个项条家户卷本份万亿元余多%‰+()（）]{0,8}(?:热线|平台|专线|宣讲|话务|举报电话|投诉电话|合作))/g,
  /\d{3,4}-\d{7,8}|1[3-9]\d{9}(?!\d)/g,
  /https?:\S+|www\.\S+/g,
  /(?<![A-Za-z])[A-Za-z][A-Za-z-]{0,40}\d[\dA-Za-z.-]*|(?<!\d)\d+[A-Za-z]+(?:\d[\dA-Za-z]*)*/g,
  // 1+7, 1+1+7+32, 7×24, 3:1.
  /(?<!\d)\d+(?: ?[+×*] ?[\dNnXx]+)+/g,
  /(?<!\d)\d{1,3}[:：]\d{1,3}(?!\d)/g,
  // Terms and requirements: 30个工作日, 24小时, 3个月, 满5年, 不少于60学时, 5%要求.
  new RegExp(
    `(?:(?<!\\d)\\d+|(?<![${CN}两半])[${CN}两半]+) ?(?:个|多个|余个)?(?:工作日|自然日|小时|分钟|秒|月|季度|星期|周年|周|天|年(?!度)|日内|日前|岁|级|届|时(?=[前后至起,，。]))`,
    'g',
  ),
  /(?:不少于|不低于|不得少于|至少|满|不足|不满|未满|少于|低于) ?\d+ ?(?:个)?(?:学时|课时)(?=[^，,。；;\n]{0,4}[人员的])/g,
  /(?:不少于|不低于|不得少于|至少|满) ?\d+ ?(?:个)?(?:学时|课时)/g,
  /(?<!\d)\d+ ?学时(?=以上|的|要求|标准)/g,
  /(?:不少于|不低于|不得低于|不得少于)[^，。；,;\n\d]{0,18}\d+(?:\.\d+)? ?%(?:以上)?/g,
  /(?<![\d.])\d+(?:\.\d+)? ?%(?:以上)?的?(?:要求|标准|规定|比例要求|比例配备|配备要求|配备比例)/g,
  /每(?:个?月|个?季度?|年|周|天|半年|人|人每年)(?:不少于|至少)? ?\d+ ?(?:次|期|场|学时|课时|件|个|项)/g,
  // A full-width comma between digits does not group them for certain: 1，234 is not read at all.
  /(?<![\d，])\d{1,3}(?:，\d{3})+(?!\d)/g,
  // Marks this program itself leaves in a draft.
  /【(?:请补充|请核对|建议|审核提示)[^】\n]*】/g,
];

/** Which UTF-16 units of a half-width text belong to something that is no statistic. */
export const notStatistics = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (/[\d零一二三四五六七八九十百两半]/.test(match[0]))
        spans.push({ from: match.index, to: match.index + match[0].length });
    }
  }
  return spans.sort((left, right) => left.from - right.from || left.to - right.to);
};
