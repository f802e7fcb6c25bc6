import { room } from '../room';

room('build');
