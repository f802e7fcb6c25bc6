/** How TypeScript becomes chunks; the bare pane of the benchmark is built by the same settings. */
const { EsbuildPlugin } = require('esbuild-loader');

const TARGET = 'es2022';

const bundling = (mode) => ({
  mode,
  // A content security policy without eval rules out the eval source maps.
  devtool: mode === 'production' ? false : 'source-map',
  target: ['web', 'es2022'],
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'esbuild-loader',
        options: { target: TARGET, jsx: 'automatic' },
      },
    ],
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: TARGET, legalComments: 'none' })],
    // Both entries of the page must see the same modules.
    runtimeChunk: 'single',
    splitChunks: { chunks: 'all' },
  },
  performance: { hints: false },
});
module.exports = { bundling };
