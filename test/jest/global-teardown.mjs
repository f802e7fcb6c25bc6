/** Once a run, after the last suite. */
export default async function globalTeardown() {
  await globalThis.nianbaoGallery?.stop();
}
