import { room } from '../room';

room('views');
