/**
 * LibreOffice as an independent judge of the files we write. Each start of it with a fresh profile takes
 * some seconds for a test of the graphics of the machine, which it makes whenever the profile was not last
 * used by its own version; a profile that says so starts in a third of the time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

let version;

/** Such as `7.4`; null where it is not installed. */
export function libreOfficeVersion() {
  if (version === undefined) {
    const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
    version = status === 0 ? (/\d+\.\d+/.exec(stdout)?.[0] ?? '') : null;
  }
  return version;
}

const settings = (used) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>${used}</value></prop></item>
</oor:items>
`;

/** A profile that is this version's, made where there is none; it gets quicker with use. */
function prepared(profile) {
  const file = join(profile, 'user', 'registrymodifications.xcu');
  if (existsSync(file)) return profile;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, settings(libreOfficeVersion()));
  return profile;
}

let own;

/** One of this process, gone with it. */
function ownProfile() {
  if (own === undefined) {
    own = mkdtempSync(join(tmpdir(), 'nianbao-libreoffice-'));
    process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  }
  return own;
}

/**
 * Converts files in one start of the program. `to` is a format, with or without a filter (`xlsx`, `pdf`,
 * `txt:Text`); the results stand in `folder` under the names of the files. What could not be converted is
 * simply not there. Two processes at once need two profiles: with one, they would hand their work on.
 */
export function convertAll(files, to, folder, { filter, profile, timeout = 180_000 } = {}) {
  spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(prepared(profile ?? ownProfile())).href}`,
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      ...['--convert-to', to, '--outdir', folder],
      ...files,
    ],
    { stdio: 'ignore', timeout, killSignal: 'SIGKILL' },
  );
}
