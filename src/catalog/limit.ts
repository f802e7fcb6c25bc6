import { affirmed } from './affirmed';
import { isWorking } from './public-note';

/** Said outright: 统计范围为市直执法单位, 仅城区, 只统计交通运输局的数. */
const SAID =
  /^(?:(?:统计)?(?:范围|口径)(?:[为是:：]|仅[限含指为]?|只[限含指]?|限于)|仅[限含指计]?于?|只[限含指计]于?|只统计|限于|限指)(?:统计|计算|包括)?(?!供|有|此|一|是|为|作|参考|概|约)([^\d]{2,20}?)(?:的?(?:数|数据|情况))?$/;

/** A field or a part of the work named alone: 交通执法, 食品、药品、特种设备领域, 一般程序案卷. */
const NAMED =
  /^(?!与|同|按|由|据|见|查|问|请|需|待|应|已|未|不|无|没|加强|规范|开展|重点|全|各|含|包括)([^\d]{1,18}(?:领域|执法|行业)|(?:普通|一般|简易)程序(?:立案|案卷|案件|处罚)?|[^\d]{2,10}组建的执法大队)$/;

/** As one part of the office sees it: 交警口径. */
const VIEW = /^(?!与|同|按|由|据|见|查|问|请|统计|上年|原|新|老|旧|以|各|全)([^\d]{2,8})口径$/;

/** What is left out: 不含乡镇, 不包括简易程序. */
const WITHOUT =
  /^(?:均?不含|不包括|不包含|未含|未包括|未包含|剔除|已?扣除)([^\d]{1,20}?)(?:的?(?:数|数据|情况))?$/;

const clausesOf = (note: string): readonly string[] =>
  note
    .split(/[；;。，,\r\n]+/)
    .map((clause) => clause.replace(/[（）()]/g, '').trim())
    .filter((clause) => clause !== '' && !isWorking(clause));

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
  const open = (note.split(/内部\s*[:：]/)[0] ?? '').replace(/公开\s*[:：]/g, '');
  const found = clausesOf(open).flatMap((clause) => [only(clause), without(clause)]);
  return found.find((limit) => limit !== '') ?? '';
};
