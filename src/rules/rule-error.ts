/** A rule file that cannot be used; the message names each bad record by its path, in Chinese. */
export class RuleError extends Error {
  override readonly name = 'RuleError';

  constructor(readonly problems: readonly string[]) {
    super(`审核关系有误：${problems.join('；')}。`);
  }
}
