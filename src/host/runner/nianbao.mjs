// Entry of the headless runner: `npm run -s nianbao -- <command>`.
import { loadTypeScript } from './load-typescript.mjs';

const { main } = await loadTypeScript('src/host/runner/main.ts');
process.exitCode = await main(process.argv.slice(2));
