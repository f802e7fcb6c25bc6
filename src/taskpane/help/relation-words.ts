/** A code of an indicator, not part of a longer word or of the id of a rule. */
const CODE = /(?<![A-Za-z\d-])([A-Z]\d{2})(?!\d)/g;

/**
 * A relation as the field writes it, each code said by its name: 许可受理数量≤许可申请数量 for B02≤B01,
 * 处罚种类：警告至处罚种类：其他各项之和 for ΣC11..C24. A code nobody knows stays.
 */
export const relationWords = (relation: string, nameOf: (code: string) => string | null): string =>
  relation
    .replace(/Σ([A-Z]\d{2})\.\.([A-Z]\d{2})/g, '$1至$2各项之和')
    .replace(/([A-Z]\d{2})\.\.([A-Z]\d{2})/g, '$1至$2')
    .replace(/Σ(?=[A-Z]\d{2})/g, '各项')
    .replace(CODE, (code) => nameOf(code) ?? code);
