/**
 * Two builds, one configuration: `npm run build` for a folder that any static https server can host,
 * `npm run build:dev` with source maps. Settings, all by environment variable:
 *
 * - `NIANBAO_URL`  where dist/ will be served, e.g. `https://tongji.example.gov.cn/nianbao/`.
 *   Unset, the manifest keeps the local address `https://localhost:3000/`.
 * - `OFFICE_JS`    where office.js comes from: `self` (default: the lean copy in dist/office/, for
 *   closed networks), `cdn` (Microsoft), `21vianet` (Microsoft's network in China).
 */
const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const {
  contentSecurityPolicy,
  officeFiles,
  officeSource,
} = require('./src/host/build/office-source.cjs');
const { productionManifest } = require('./src/host/build/production-manifest.cjs');
const { bundling } = require('./src/host/build/bundling.cjs');

/** Excel opens the pane only over a certificate it trusts: the local one of `office-addin-dev-certs`. */
async function localServer() {
  if (process.env.WEBPACK_SERVE !== 'true') return 'https';
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return { type: 'https', options: await getHttpsServerOptions() };
}

module.exports = async (_environment, { mode = 'production' } = {}) => {
  const office = officeSource(process.env.OFFICE_JS);
  const page = {
    template: path.join(__dirname, 'src/taskpane/taskpane.html'),
    templateParameters: { office: office.script, policy: contentSecurityPolicy(office) },
    scriptLoading: 'defer',
    inject: 'body',
    minify: false,
  };
  return {
    ...bundling(mode),
    entry: { commands: './src/commands/commands.ts', taskpane: './src/taskpane/taskpane.tsx' },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: mode === 'production' ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: mode === 'production' ? '[name].[contenthash:10].js' : '[name].js',
      clean: true,
    },
    plugins: [
      // One page for the pane and the ribbon's commands: they share one runtime.
      new HtmlWebpackPlugin({
        ...page,
        filename: 'taskpane.html',
        chunks: ['commands', 'taskpane'],
      }),
      new HtmlWebpackPlugin({
        template: path.join(__dirname, 'src/taskpane/save-page/save.html'),
        templateParameters: { policy: contentSecurityPolicy(office) },
        filename: 'save.html',
        chunks: [],
        minify: false,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          // Left as it is: a minimizer could bring back what ES5 does not know.
          { from: 'src/taskpane/start/floor.js', to: 'floor.js', info: { minimized: true } },
          { from: 'src/taskpane/start/floor.css', to: 'floor.css' },
          {
            from: 'src/taskpane/save-page/save.js',
            to: 'save.js',
            info: { minimized: true },
          },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => productionManifest(content.toString(), process.env.NIANBAO_URL),
          },
          ...(office.self ? officeFiles() : []),
        ],
      }),
    ],
    devServer: { server: await localServer(), port: 3000, hot: false, liveReload: false },
  };
};
