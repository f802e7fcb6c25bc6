import { told } from '../../catalog';
import type { Told } from '../../catalog';

const TRADITIONAL =
  /[與為於罰執檢許強處辦報總數請關據經過實應該來時書證條審業務機構區縣鎮鄉個萬億餘減訴議複]/g;

/** What this program does not read: English, and most of Traditional Chinese. */
export const scriptNotes = (text: string): readonly Told[] => {
  const sample = text.slice(0, 200000);
  const chinese = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  if (latin > 200 && latin > chinese * 2) {
    return [
      told(
        '文本主要是外文：本程序只读简体中文的统计句子，外文中的数字没有核对。',
        'The text is mostly in a foreign language: only statistics in Simplified Chinese are read, so its numbers were not checked.',
      ),
    ];
  }
  if (chinese > 50 && traditional * 8 > chinese) {
    return [
      told(
        '文本是繁体中文：本程序只认得简体的指标名称，许多数字没有核对，请先转换为简体。',
        'The text is in Traditional Chinese: only indicator names in Simplified Chinese are known, so many numbers were not checked. Convert it to Simplified first.',
      ),
    ];
  }
  return [];
};
