import { room } from '../room';

room('host');
