/** The manifest names the local server; a build for others names theirs. */
const LOCAL = 'https://localhost:3000/';

/** @throws Error when the address is not https or has a query. */
const productionManifest = (manifest, address = '') => {
  if (address === '') return manifest;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`NIANBAO_URL 应为 https 开头的网址（不带 ? 和 #），现在是“${address}”。`);
  }
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return (
    manifest
      // An AppDomain is a domain; it has no path.
      .replaceAll(/<AppDomain>https:\/\/localhost:3000\/?</g, `<AppDomain>${url.origin}<`)
      .replaceAll(LOCAL, base)
  );
};
module.exports = { productionManifest };
