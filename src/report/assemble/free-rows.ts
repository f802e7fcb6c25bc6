import { quoted } from '../../figures';
import { COMING, indicator, isComing, publicName, saysNoStatistic } from '../../catalog';
import type { FiledFigure } from '../../catalog';
import { isZero } from '../../figures';
import { approximately, numberRun, printedAsFiled, textRun } from '../number-run';
import type { Run } from '../types';
import type { Context } from './context';
import type { FreeRowsPlan } from '../plans/types';
import { doubtRuns } from './doubtful';

const ofComingYear = (figure: FiledFigure): boolean => isComing(figure.name ?? '');

/** What an office counts of its own shortcomings: never to be listed among what it has achieved. */
const SHORTCOMING =
  /缺|不足|不当|不实|不力|不合格|不符合|未(?:按|依|经|办|及时|整改|公示|公开)|违规|违章|违纪|没有|无法律依据|逾期|超期|超时|积压|败诉|纠错|被[^，]{0,4}(?:投诉|撤销|通报|约谈|处分|问责)|受处分|通报批评|约谈|过错|差错|瑕疵|追责|问责|(?:存在|整改)的?问题/;

/** Whoever looks into the faults of others has done something: 查处违规用工案件, 违规建筑拆除面积. */
const DONE =
  /^(?:查处|查办|办理|清理|整改|纠正|处置|处理|排查|发现|收缴|取缔|立案|打击|曝光|化解|督促|整治|拆除|制止|劝导)|(?:拆除|取缔|查处|化解|整治)(?:面积|数|量|率)?$/;

/** Late or badly done work is a fault whoever does it: 办理超期案件, 查处不力被通报. */
const OWN_FAULT = /不力|超期|逾期|超时|积压|被通报|被上级/;

/** What only sounds like a fault: 零败诉, 容错纠错清单, 投诉不实. */
const NO_FAULT =
  /[零无](?:败诉|投诉|差错|过错|超期|逾期|违规|违纪)|容错纠错|(?:投诉|举报|反映)不实/g;

/** A nought of a fault is none. */
const isShortcoming = ({ name = '', state }: FiledFigure): boolean => {
  const said = name.trim().replace(NO_FAULT, '');
  if (state.kind === 'number' && isZero(state.stated.value)) return false;
  return SHORTCOMING.test(said) && (!DONE.test(said) || OWN_FAULT.test(said));
};

const ofCode = (code: string, context: Context): readonly FiledFigure[] =>
  [...context.facts.filing.figures.values()]
    .filter((figure) => figure.code === code && figure.period === 'cur')
    .sort((one, other) => one.row - other.row);

/** 委托事项： of 委托事项：水利局; '' where a name has no such part. */
const kindOf = (name: string): string => /^[^：]+：(?=.)/.exec(name.trim())?.[0] ?? '';

/** A place in a ranking is an ordinal, 居第3位; 次/月 is said as 每月1次. */
const spoken = (
  name: string,
  unit: string,
): { readonly bare: string; readonly before: string; readonly after: string } => {
  if (unit === '位') {
    return { bare: name.replace(/(?:位次|排名|名次)$/, ''), before: '居第', after: unit };
  }
  const [, word, time] = /^([^/]{1,2})\/(天|日|周|月|季|季度|年)$/.exec(unit) ?? [];
  return word === undefined || time === undefined
    ? { bare: name, before: '', after: unit }
    : { bare: name, before: `每${time}`, after: word };
};

/** Names that say themselves what is done or how it moves: 新建站点, 涉企处罚量下降. */
const DOING =
  /^(?:新|建|完成|开展|组织|培训|培育|评选|创建|举办|制定|修订|选树|推广|编制|实施|清理|检查|办理|配备|招)|(?:下降|上升|增长|增加|减少|提高|降低|压减|压降|达到?|超过|不(?:低|少|高)于|为)$/;

/** The verb a target needs behind its name: 专项督查每月开展1次, 占比达到25%以上. */
const verbOf = (name: string, unit: string): string => {
  if (DOING.test(name)) return '';
  return /[次场期]$/.test(unit) ? '开展' : '达到';
};

/** One row; the kind which the row before it has named is not named again. */
const rowRuns = (figure: FiledFigure, named: string, context: Context): readonly Run[] | null => {
  if (figure.state.kind !== 'number') return null;
  const name = publicName(figure.name ?? '');
  if (name === '') {
    const at = figure.place === null ? '' : `（${figure.place.sheet}${figure.place.address}）`;
    context.omit(`${figure.code}#${figure.row}`, `自填项${at}有数而没有名称，未写入。`);
    return null;
  }
  if (saysNoStatistic(figure.note)) {
    context.omit(
      `${figure.code}#${figure.row}`,
      `${quoted(name)}的说明写明它不是统计数，未写入正文。`,
    );
    return null;
  }
  const known = indicator(figure.code);
  const unit = (figure.unit ?? known.unit).trim();
  const { printed, format } = printedAsFiled(
    figure.state.stated,
    unit === '万元' ? 'amount' : known.kind,
  );
  const said = approximately(printed, figure.approximation);
  const { code, row } = figure;
  const kind = kindOf(name);
  const shown = (kind === named ? name.slice(kind.length) : name).replace(COMING, '');
  const { before, after, bare } = spoken(shown, unit);
  const verb = ofComingYear(figure) && unit !== '位' ? verbOf(bare, after) : '';
  return [
    { kind: 'text', text: bare, origin: 'office' },
    textRun(`${before}${verb}`),
    numberRun(
      { code, row, name, period: 'cur', format, printed: said.printed },
      context.facts.filing.version,
    ),
    { kind: 'text', text: after, origin: 'office' },
    textRun(said.after),
  ];
};

/** A name with a comma of its own asks for a stronger mark between the rows. */
const markBetween = (figures: readonly FiledFigure[]): string =>
  figures.some(({ name }) => /[，；]/.test(name ?? '')) ? '；' : '，';

const listed = (
  { lead }: Pick<FreeRowsPlan, 'lead'>,
  figures: readonly FiledFigure[],
  context: Context,
): readonly Run[] | null => {
  const mark = markBetween(figures);
  const row: Run[] = [];
  let said = '';
  for (const figure of figures) {
    const runs = rowRuns(figure, said, context);
    if (runs === null) continue;
    const kind = kindOf(figure.name ?? '');
    const between = kind !== '' && kind === said ? '、' : mark;
    if (row.length > 0) row.push(textRun(between));
    row.push(...runs);
    said = kind;
  }
  if (row.length === 0) return null;
  return [textRun(lead), ...row, textRun('。'), ...doubtRuns(row, context.facts)];
};

/**
 * What the office counts under names of its own, as one listing sentence; null when nothing is filed. What
 * is a shortcoming by its name stands among the problems (`shortcomingRuns`).
 */
export const freeRowRuns = (plan: FreeRowsPlan, context: Context): readonly Run[] | null =>
  listed(
    plan,
    plan.codes
      .flatMap((code) => ofCode(code, context))
      .filter((figure) => !ofComingYear(figure) && !isShortcoming(figure)),
    context,
  );

const ownRows = (context: Context): readonly FiledFigure[] =>
  [...context.facts.filing.figures.values()].filter(
    ({ row, period }) => row > 0 && period === 'cur',
  );

/** The rows that are targets or plans of the coming year; null when there are none. */
export const comingYearRuns = (context: Context): readonly Run[] | null =>
  listed({ lead: '下年目标和计划：' }, ownRows(context).filter(ofComingYear), context);

/** The rows that count shortcomings; null when there are none. */
export const shortcomingRuns = (context: Context): readonly Run[] | null =>
  listed(
    { lead: '据本单位统计，' },
    ownRows(context).filter((figure) => isShortcoming(figure) && !ofComingYear(figure)),
    context,
  );
