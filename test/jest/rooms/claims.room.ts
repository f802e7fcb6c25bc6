import { room } from '../room';

room('claims');
