import { room } from '../room';

room('fault');
