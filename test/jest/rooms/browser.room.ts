import { room } from '../room';

room('browser');
