/**
 * The kinds of penalty of 行政处罚法 (2021) Art. 9, one code each, as they are filed: 警告, 通报批评,
 * 罚款, 没收违法所得, 没收非法财物, 暂扣许可证件, 降低资质等级, 吊销许可证件, 限制开展生产经营活动,
 * 责令停产停业, 责令关闭, 限制从业, 行政拘留, 其他. Every layout merges them in its own way.
 */
export const PENALTY_LEAVES: readonly string[] = [
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
  'C21',
  'C22',
  'C23',
  'C24',
];
