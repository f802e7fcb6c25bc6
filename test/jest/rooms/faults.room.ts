import { room } from '../room';

room('faults');
