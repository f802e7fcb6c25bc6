/** What an office wants to reach next year is no result of this one: 案卷抽查（下年计划）. */
export const COMING = /（下年(?:目标|计划)）$/;

/** Whether the name of a row says that it is a target or a plan of the coming year. */
export const isComing = (name: string): boolean => COMING.test(name.trim());
