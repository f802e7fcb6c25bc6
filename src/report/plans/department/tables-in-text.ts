import type { TablePlan } from '../types';

/** The case tables of the Hubei form, from the fourteen kinds of 行政处罚法 Art. 9 on. */
export const caseTables: readonly TablePlan[] = [
  {
    title: '行政处罚案件情况表',
    duty: { of: 'C04', what: '行政处罚' },
    codes: [
      'C01', 'C02', 'C04', 'C40', 'C41',
      'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C19', 'C20', 'C21', 'C22', 'C23', 'C24',
      'C30',
    ],
  },
  {
    title: '行政许可案件情况表',
    duty: { of: 'B01', what: '行政许可' },
    codes: ['B01', 'B02', 'B03', 'B04', 'B05', 'B06'],
  },
  {
    title: '行政强制案件情况表',
    duty: { of: 'D40', what: '行政强制' },
    codes: ['D10', 'D20', 'D30', 'D40'],
  },
  {
    title: '行政检查情况表',
    duty: { of: 'E01', what: '行政检查' },
    codes: ['E15', 'E01', 'E02', 'E14'],
  },
  {
    title: '其他行政执法行为情况表',
    duty: { of: 'F11', what: '行政征收、确认、给付等其他' },
    codes: ['F01', 'F02', 'F03', 'F12', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10', 'F11'],
  },
]; // prettier-ignore
