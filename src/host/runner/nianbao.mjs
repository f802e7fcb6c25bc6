// Entry of the headless runner: `npm run -s nianbao -- <command>`.
import { tellFault } from './program-fault.mjs';

const words = process.argv.slice(2);

// Whatever fails outside the command's own promise (a timer of the embedded workbook) ends here.
const fail = (problem) => process.exit(tellFault(problem, words));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Whoever reads the answer may stop early (`… | head`): that is no fault.
process.stdout.on('error', (problem) =>
  problem.code === 'EPIPE' ? process.exit() : fail(problem),
);

try {
  const { loadTypeScript } = await import('./load-typescript.mjs');
  const { main } = await loadTypeScript('src/host/runner/main.ts');
  process.exitCode = await main(words);
} catch (problem) {
  fail(problem);
}
