import { hasIndicator, indicator } from '../catalog';
import { parseCodeLabel } from '../template';

/** `B01 许可申请数量` */
export function labelTitle(label: string): string {
  const line = parseCodeLabel(label);
  if (line === null || !hasIndicator(line.code)) return label;
  return `${label}（${indicator(line.code).zh}）`;
}

/** The same in an English sentence. */
export function labelTitleEn(label: string): string {
  const line = parseCodeLabel(label);
  if (line === null || !hasIndicator(line.code)) return label;
  return `${label} (${indicator(line.code).en})`;
}
