import { room } from '../room';

room('panes');
