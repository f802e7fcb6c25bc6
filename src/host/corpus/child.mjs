// Reads the files its parent names, one after another, so that one that hangs or takes all the memory
// ends with this process and not with the whole run.
import { loadTypeScript } from '../runner/load-typescript.mjs';

const { judgeFile } = await loadTypeScript('src/host/corpus/judge-file.ts');

process.on('message', async ({ file, mode }) => {
  const outcome = await judgeFile(file, mode);
  process.send({ ...outcome, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
});
process.send({ ready: true });
