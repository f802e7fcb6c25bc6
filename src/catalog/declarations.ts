import type { Declarations, Duty } from './types';

export interface DeclarationOption {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** A declaration's name: `licences` … `grades`, and `duty` for each table with duty. */
export type DeclarationName =
  | 'licences'
  | 'penalties'
  | 'court'
  | 'inspections'
  | 'counting'
  | 'grades'
  | 'classOrder'
  | 'duty';

/**
 * What each drop-down on the cover offers. The Chinese label is what the cell holds, so labels are
 * part of the template's format and never change within a version.
 */
export const declarationOptions: Readonly<Record<DeclarationName, readonly DeclarationOption[]>> = {
  licences: [
    { value: 'decision', zh: '按准予决定（B04）', en: 'By decision (B04)' },
    { value: 'acceptance', zh: '按受理（B02）', en: 'By acceptance (B02)' },
    { value: 'preliminary', zh: '含初审（B11）', en: 'With preliminary review (B11)' },
  ],
  penalties: [
    { value: 'decision', zh: '按处罚决定（C04）', en: 'By decision (C04)' },
    { value: 'filing', zh: '按立案（C01）', en: 'By filing (C01)' },
    { value: 'closing', zh: '按结案（C02）', en: 'By closing (C02)' },
  ],
  court: [
    { value: 'in', zh: '计入', en: 'Included' },
    { value: 'out', zh: '不计入', en: 'Not included' },
  ],
  inspections: [
    { value: 'in', zh: '计入', en: 'Included' },
    { value: 'out', zh: '不计入', en: 'Not included' },
  ],
  counting: [
    { value: 'one-class', zh: '一宗只计一类', en: 'One class per case' },
    { value: 'by-class', zh: '按种类分别计', en: 'Each class counted' },
  ],
  grades: [
    { value: 'three', zh: '三级（优秀、合格、不合格）', en: 'Three grades' },
    { value: 'four', zh: '四级（含良好）', en: 'Four grades' },
  ],
  classOrder: [
    { value: 'statute', zh: '按处罚法第九条次序', en: 'Order of Article 9' },
    { value: 'shanxi', zh: '吊销列在停产停业和关闭之后', en: 'Revocation after closure' },
    { value: 'old8', zh: '旧八类次序', en: 'Older eight classes' },
    { value: 'table', zh: '按表列次序取在后者', en: 'Later column of the form' },
  ],
  duty: [
    { value: 'held', zh: '有此项职责', en: 'Duty held' },
    { value: 'none', zh: '无此项职责', en: 'No such duty' },
  ],
};

/** What each declaration is called on the cover. */
export const declarationTitles: Readonly<
  Record<DeclarationName, { readonly zh: string; readonly en: string; readonly hint: string }>
> = {
  licences: { zh: '许可总数口径', en: 'Basis of licence total', hint: '总表中的行政许可按哪一环节计数。' },
  penalties: { zh: '处罚总数口径', en: 'Basis of penalty total', hint: '总表中的行政处罚按哪一环节计数；多数省样式按处罚决定。' },
  court: { zh: '申请法院强制执行计入强制', en: 'Court execution in coercion', hint: '行政强制合计（D40）是否含申请法院强制执行（D30）。' },
  inspections: { zh: '行政检查计入执法行为总数', en: 'Inspections in the total', hint: '执法行为总数（N01）是否含行政检查（E01）。' },
  counting: { zh: '处罚种类计数方法', en: 'Counting of penalty kinds', hint: '并处两种以上时算一宗、计入最重一类，还是按种类分别计。' },
  grades: { zh: '案卷评查等次', en: 'Grades of file appraisal', hint: '本省评查标准是三级还是四级。' },
  classOrder: { zh: '处罚种类归类次序', en: 'Order of penalty classes', hint: '并处两种以上时哪一种算最重；各省样式的次序不同。' },
  duty: { zh: '职责', en: 'Duty', hint: '有职责未开展的填0；无此项职责的整表不填。' },
}; // prettier-ignore

/** Nothing declared yet. */
export const undeclared: Declarations = {
  licences: null,
  penalties: null,
  court: null,
  inspections: null,
  counting: null,
  grades: null,
  classOrder: null,
  duties: {},
};

/** `duty.T2` → duty, `licences` → licences; null when the name is no declaration. */
export const declarationKind = (name: string): DeclarationName | null => {
  const kind = /^duty\.T\d{1,2}$/.test(name) ? 'duty' : name;
  return Object.hasOwn(declarationOptions, kind) && name !== 'duty'
    ? (kind as DeclarationName)
    : null;
};

/** The declared value behind a Chinese label or the value itself; null when it is neither. */
export const declaredValue = (name: string, text: string): string | null => {
  const kind = declarationKind(name);
  if (kind === null) return null;
  const wanted = text.trim();
  const option = declarationOptions[kind].find(
    ({ value, zh }) => value === wanted || zh === wanted,
  );
  return option?.value ?? null;
};

/** The Chinese label a drop-down shows for a value; the value itself when it is unknown. */
export const declarationLabel = (name: string, value: string): string => {
  const kind = declarationKind(name);
  const option =
    kind === null ? undefined : declarationOptions[kind].find((each) => each.value === value);
  return option?.zh ?? value;
};

/** Declarations by their flat names (`licences`, `duty.T2` …); names not given stay undeclared. */
export const declarationsFrom = (values: Readonly<Record<string, string>>): Declarations => {
  const pick = (name: string): string | null => declaredValue(name, values[name] ?? '');
  return {
    licences: pick('licences') as Declarations['licences'],
    penalties: pick('penalties') as Declarations['penalties'],
    court: pick('court') as Declarations['court'],
    inspections: pick('inspections') as Declarations['inspections'],
    counting: pick('counting') as Declarations['counting'],
    grades: pick('grades') as Declarations['grades'],
    classOrder: pick('classOrder') as Declarations['classOrder'],
    duties: Object.fromEntries(
      Object.keys(values)
        .filter((name) => declarationKind(name) === 'duty')
        .map((name) => [name.slice('duty.'.length), (pick(name) ?? 'undeclared') as Duty]),
    ),
  };
};
