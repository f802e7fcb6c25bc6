import { room } from '../room';

room('workbook');
