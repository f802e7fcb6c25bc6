/** Name of the report's file: without what Windows forbids in names. */
export const reportFileName = (title: string): string => {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return `${name === '' ? '年度报告' : name}.docx`;
};
