import { rmSync } from 'node:fs';

/** Once a run, after the last suite. */
export default async function globalTeardown() {
  await globalThis.nianbaoGallery?.stop();
  rmSync(process.env.NIANBAO_TEST_LIBREOFFICE, { recursive: true, force: true });
}
