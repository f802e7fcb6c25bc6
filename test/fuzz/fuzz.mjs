// Entry of the fuzz of edits: `npm run fuzz -- --edits 10000 --seed 1`.
import { loadTypeScript } from '../../src/host/runner/load-typescript.mjs';

const { main } = await loadTypeScript('test/fuzz/main.ts');
process.exitCode = await main(process.argv.slice(2));
