import { figureOf, phoneComplaintsSaid } from '../../catalog';
import { makeFinding } from '../finding';
import { fullMention } from '../sentence/mention';
import type { Check } from './check';

/** L-01, second part: whether complaints by phone are among those accepted is to be noted. */
export const phoneComplaints: Check = (filing) => {
  const phone = figureOf(filing, 'L02', 'cur');
  const accepted = figureOf(filing, 'L01', 'cur');
  if (phone?.state.kind !== 'number' || accepted?.state.kind !== 'number') return [];
  if (phoneComplaintsSaid(filing) !== null) return [];
  return [
    makeFinding(filing, {
      rule: 'L-01',
      about: 'L02',
      severity: '强制',
      title: '来电投诉是否含在受理数内须注明',
      message: `${fullMention(filing, 'L02', 'cur')}，未注明是否含在${fullMention(filing, 'L01', 'cur')}之内；请在该行说明栏写明“含”或“另计”。`,
      said: {
        form: 'L-01',
        parts: {
          phone: { cells: [{ code: 'L02', period: 'cur' }] },
          accepted: { cells: [{ code: 'L01', period: 'cur' }] },
        },
      },
      cells: [
        { code: 'L02', period: 'cur' },
        { code: 'L01', period: 'cur' },
      ],
      basis: '两数关系不明，合计无从核对',
    }),
  ];
};
