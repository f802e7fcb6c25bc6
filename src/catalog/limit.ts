import { affirmed } from './affirmed';
import { byMarks, isWorking } from './public-note';

/** Fields of administrative law enforcement, as the departments are called after them. */
const FIELD =
  '(?:交通|道路|运输|水利|水务|食品|药品|特种设备|市场监管|市监|城管|城市管理|综合行政|生态环境|环保|环境|农业|渔业|林业|畜牧|文化|旅游|文旅|文物|卫生|卫健|医保|应急|安全生产|自然资源|土地|规划|矿产|住建|建设|房产|燃气|园林|市政|人防|消防|海事|港航|民政|教育|体育|税务|价格|知识产权|烟草|盐业|邮政|劳动|人社|气象|公安|交警|治安|禁毒|粮食|统计|审计|计量|质量|商务|网信|广电|新闻出版|宗教|能源|电力|民宗|地震|司法)';

/** What ends the name of a part: an organ, a place, a field or a kind of procedure. */
const PART =
  '(?:单位|部门|机关|机构|组织|乡镇|镇街|乡|镇|街道|社区|城区|园区|[县市区]|局|委|站|本级|领域|执法|行业|程序|案件|案卷|大队|支队|中队|稿)';

/** Whatever tells of people, time or means is no part of the work: 限于时间紧, 李队长带队执法. */
const NO_PART =
  /带队|主要|分管|时间|条件|人手|经费|参考|联合|文明|规范|重点|问题|[局队科处]长|完成|部分/;

/** Said outright: 统计范围为市直执法单位, 仅城区, 只统计交通运输局的数. */
const SAID = new RegExp(
  `^(?:(?:统计)?(?:范围|口径)(?:[为是:：]|仅[限含指为]?|只[限含指]?|限于)|仅[限含指计]?于?|只[限含指计]于?|只统计|限于|限指)(?:统计|计算|包括)?([^\\d]{1,18}?${PART}|${FIELD})(?:内)?(?:的?(?:数|数据|情况))?$`,
);

/** A field named alone: 交通执法, 食品、药品、特种设备领域; a kind of procedure; 交警口径. */
const NAMED = new RegExp(
  `^(${FIELD}(?:[、和及与]?${FIELD})*(?:领域|行业|执法|行政执法|监管领域)|(?:普通|一般|简易)程序(?:立案|案卷|案件|处罚)?|[^\\d]{2,10}组建的执法大队)$`,
);
const VIEW = new RegExp(`^(${FIELD})(?:部门|机关)?口径$`);

/** What is left out: 不含乡镇, 不包括简易程序. */
const WITHOUT = new RegExp(
  `^(?:均?不含|不包括|不包含|未含|未包括|未包含|剔除|已?扣除)([^\\d]{0,18}?${PART}|${FIELD})(?:的?(?:数|数据|情况))?$`,
);

const clausesOf = (note: string): readonly string[] =>
  note
    .split(/[；;。，,\r\n]+/)
    .map((clause) => clause.replace(/[（）()]/g, '').trim())
    .filter((clause) => clause !== '' && !isWorking(clause) && !NO_PART.test(clause));

const without = (clause: string): string => {
  const left = WITHOUT.exec(clause)?.[1];
  return left === undefined ? '' : `不含${left}`;
};

const only = (clause: string): string => {
  const said = affirmed(clause) === clause ? clause : '';
  const part = [SAID, NAMED, VIEW]
    .map((pattern) => pattern.exec(said)?.[1]?.trim() ?? '')
    .find((word) => word !== '');
  return part === undefined ? '' : `只计${part}`;
};

/**
 * To what part of the work a figure's own 说明 limits it: 只计交通执法, 不含乡镇; '' where the figure holds all
 * that its row is called. What is only meant for the office itself says nothing here.
 */
export const limitOf = (note: string): string => {
  const { unmarked, open } = byMarks(note);
  const found = clausesOf([unmarked, ...open].join('；')).flatMap((clause) => [
    only(clause),
    without(clause),
  ]);
  return found.find((limit) => limit !== '') ?? '';
};
