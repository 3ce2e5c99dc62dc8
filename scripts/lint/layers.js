/**
 * The folders of src, and what each may import. Imports go downwards only: a folder may use those it stands on, those
 * they stand on, and so on.
 *
 * @typedef {object} Layer
 * @property {readonly string[]} standsOn The folders right below.
 * @property {boolean} [browserSafe] Runs in a browser: nothing of Node, neither modules nor globals. CI bundles it.
 * @property {readonly string[]} [shared] Files beside index.js that the folders above may import: what is for them and
 *   not for users.
 * @property {readonly string[]} [packages] The only packages it may import. Default: any.
 */

/** @type {Readonly<Record<string, Layer>>} */
export const layers = {
  errors: { standsOn: [], browserSafe: true, packages: [] },

  operators: {
    standsOn: ['errors'],
    browserSafe: true,
    packages: ['rxjs'],
    shared: ['operate.js', 'checks.js', 'describeValue.js', 'queue.js', 'reportFailure.js', 'steadyScheduler.js'],
  },
  'event-time': { standsOn: ['operators'], browserSafe: true, packages: ['rxjs'] },

  variables: { standsOn: ['errors'], browserSafe: true, shared: ['describeValue.js'] },
  wire: { standsOn: ['variables'], browserSafe: true, shared: ['ByteWriter.js'] },
  rpc: {
    standsOn: ['wire'],
    browserSafe: true,
    shared: ['calling.js', 'serving.js', 'schema/index.js', 'dynamicService.js', 'zodIssues.js'],
  },
  store: { standsOn: ['rpc'] },
  server: { standsOn: ['store'], shared: ['authentication.js', 'grpc/SocketSet.js'] },

  'client/core': {
    standsOn: ['wire', 'operators', 'rpc'],
    browserSafe: true,
    shared: ['Backoff.js', 'waiting.js'],
  },
  'client/node': { standsOn: ['client/core'] },
  client: { standsOn: ['client/core', 'client/node'] },

  connectors: { standsOn: ['server', 'client', 'event-time'] },
  endpoint: { standsOn: ['server', 'client', 'event-time'] },
  devices: { standsOn: ['server', 'client', 'event-time'] },
  cli: { standsOn: ['connectors', 'endpoint', 'devices'] },

  // src/index.ts, the root of the package.
  '.': { standsOn: ['event-time', 'client/core'], browserSafe: true },
};

/** Packages that need Node. Others show in the bundle specs. */
export const nodePackages = /^(@grpc\/|nice-grpc(?!-common)|commander$)/;

/** What Node has as a global and a browser has not. */
export const nodeGlobals = ['Buffer', 'process', 'global', 'require', '__dirname', 'setImmediate', 'clearImmediate'];

/**
 * The layer of a path in src: the longest that it begins with.
 *
 * @param {string} path Relative to src, with slashes.
 */
export function layerOf(path) {
  if (!path.includes('/')) return '.';
  return Object.keys(layers)
    .filter(name => path.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * All that a layer may import, itself left out.
 *
 * @param {string} name
 * @returns {readonly string[]}
 */
export function below(name) {
  return [...new Set(layers[name].standsOn.flatMap(lower => [...below(lower), lower]))];
}
