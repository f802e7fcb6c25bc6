import { config } from 'zod/mini';

/**
 * Imported before any schema is made: task panes run under a content security policy without
 * `unsafe-eval`, so validators must not be generated. zod/mini instead of zod because the pane loads
 * this code first: 8 kB gzipped instead of 26 (measured), and the messages are our own anyway.
 */
config({ jitless: true });
