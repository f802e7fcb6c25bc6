import { room } from '../room';

room('rules');
