import { room } from '../room';

room('pane');
