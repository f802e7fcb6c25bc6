import { room } from '../room';

room('runner');
