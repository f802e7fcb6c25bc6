export const iconSizes: readonly number[];
export const drawings: readonly string[];
export function snapSvg(svg: string, size: number): string;
