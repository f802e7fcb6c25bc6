import { room } from '../room';

room('walk');
