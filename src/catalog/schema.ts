import { z } from 'zod';

/** Task panes run under a content security policy without `unsafe-eval`: no generated validators. */
z.config({ jitless: true });

export { z };
