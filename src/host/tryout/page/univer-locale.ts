import { mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/zh-CN';
import documents from '@univerjs/docs-ui/locale/zh-CN';
import formula from '@univerjs/sheets-formula/locale/zh-CN';
import formulaInterface from '@univerjs/sheets-formula-ui/locale/zh-CN';
import sheets from '@univerjs/sheets/locale/zh-CN';
import sheetsInterface from '@univerjs/sheets-ui/locale/zh-CN';
import ui from '@univerjs/ui/locale/zh-CN';

/** The grid's own words, in Chinese. */
export const chinese = mergeLocales(
  design,
  ui,
  documents,
  sheets,
  sheetsInterface,
  formula,
  formulaInterface,
);
