import { room } from '../room';

room('office-files');
