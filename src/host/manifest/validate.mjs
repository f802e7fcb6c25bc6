// `npm run validate`: the offline check of manifest.xml; with --online Microsoft's service as well,
// whose outage is a warning, not a failure.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkManifest } from './check-manifest.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const words = process.argv.slice(2);
const file = words.find((word) => !word.startsWith('--')) ?? 'manifest.xml';

function readAsset(name) {
  try {
    return readFileSync(path.join(root, name));
  } catch {
    return null;
  }
}

/** What src/commands associates: the keys of its `buttons`. */
const commands = readFileSync(path.join(root, 'src/commands/commands.ts'), 'utf8');
const buttons = /buttons[^=]*= \{([^}]*)\}/.exec(commands)?.[1] ?? '';
const functions = [...buttons.matchAll(/(\w+):/g)].map(([, name]) => name);

const problems = checkManifest(readFileSync(path.resolve(file), 'utf8'), {
  icon: readAsset,
  pages: ['taskpane.html'],
  locales: ['en-US'],
  functions,
});
for (const { rule, message } of problems) console.error(`manifest [${rule}] ${message}`);
if (problems.length === 0) console.log(`${path.basename(file)}: no problem found offline`);

if (words.includes('--online')) {
  const command = path.join(root, 'node_modules', '.bin', 'office-addin-manifest');
  const answer = spawnSync(command, ['validate', file], { encoding: 'utf8', timeout: 60_000 });
  const said = `${answer.stdout}${answer.stderr}`;
  if (answer.status === 0) console.log('Microsoft’s service: valid');
  else if (
    /Unable to contact|ENOTFOUND|ECONN|timed? ?out|50\d/i.test(said) ||
    answer.status === null
  ) {
    console.warn(
      'warning: Microsoft’s validation service cannot be reached; only the offline check ran',
    );
  } else {
    console.error(said);
    process.exitCode = 1;
  }
}
if (problems.length > 0) process.exitCode = 1;
