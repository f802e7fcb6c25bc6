import { room } from '../room';

room('layouts');
