import type { Indicator } from '../catalog';
import { unitIsInteger } from '../figures';
import { codeLabel } from './row-key';
import type { ValidationSpec } from './types';

/** Excel's limits for the input prompt: 32 characters of title, 255 of message. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** Signs that mean 不适用; they are filed as they stand and are neither blank nor zero. */
const NOT_APPLICABLE = ['—', '/', '不适用'];

/**
 * Numbers only, never negative, whole where things are counted, or one of the not-applicable signs.
 * One IF, because AND and OR do not stop early and INT of a text would make the whole rule an error.
 */
function numberRule(cell: string, integer: boolean): string {
  const number = integer ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  const signs = NOT_APPLICABLE.map((sign) => `${cell}="${sign}"`).join(',');
  return `=IF(ISNUMBER(${cell}),${number},OR(${signs}))`;
}

/** G-01 and G-02 of the relations, said where the figure is typed. */
export function figureValidation(
  indicator: Indicator,
  row: number,
  address: string,
  firstCell: string,
): ValidationSpec {
  const free = indicator.free === true;
  const integer = !free && unitIsInteger(indicator.unit);
  const kind = integer ? '整数' : '数字';
  const unit = free
    ? '先填本行的名称和计量单位；数已计入某项指标的，在“说明”里写“计入”和代码，如“计入F11”。'
    : `单位：${indicator.unit}。`;
  return {
    address,
    rule: { kind: 'custom', formula: numberRule(firstCell, integer) },
    prompt: {
      title: clip(`${codeLabel(indicator.code, row)} ${indicator.zh}`, TITLE_LIMIT),
      message: clip(`${unit}口径：${indicator.definition}`, MESSAGE_LIMIT),
    },
    error: {
      title: `这里只填${kind}`,
      message: `请填不小于 0 的${kind}，不带单位、逗号和括号。有职责而未开展填 0，不适用填“—”；需要说明的话写在本行“说明”列。`,
    },
  };
}

/** How the number is typed, in the unit of the ratio itself. */
const example = (unit: string): string =>
  unit === '%' ? '如写 90% 就填 90' : `如写 1.5${unit} 就填 1.5`;

/** 已发布数: what was printed, in the unit of the ratio, with the digits that were printed. */
export function publishedValidation(indicator: Indicator, address: string): ValidationSpec {
  return {
    address,
    rule: { kind: 'custom', formula: numberRule(address, false) },
    prompt: {
      title: clip(`${indicator.code} 已发布数`, TITLE_LIMIT),
      message: clip(
        `已在公开材料中写过“${indicator.zh}”的，照原样填所写的数（单位：${indicator.unit}，${example(indicator.unit)}）；没有写过的留空。`,
        MESSAGE_LIMIT,
      ),
    },
    error: {
      title: '这里只填数字',
      message: `请填已公开的数，不带“${indicator.unit}”和其他文字；没有公开过就留空。`,
    },
  };
}
