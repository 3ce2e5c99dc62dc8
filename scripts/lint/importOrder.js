import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { below, layerOf, layers, nodePackages } from './layers.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Holds the order of the folders in src: see the table in layers.js. Type imports count too, since they end up in the
 * declarations that users compile.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const importOrder = {
  meta: { type: 'problem', schema: [], docs: { description: 'imports between the folders of src go downwards only' } },
  create(context) {
    const file = toSlashes(relative(src, context.filename));
    if (file.startsWith('../')) return {};

    /** @param {{ type: string, value?: unknown } | null | undefined} source */
    const check = source => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = whatIsWrong(file, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: node => check(node.source),
      ImportExpression: node => check(node.source),
      ExportAllDeclaration: node => check(node.source),
      ExportNamedDeclaration: node => check(node.source),
      TSImportType: node => check(node.source),
    };
  },
};

/**
 * @param {string} file The importing file, relative to src.
 * @param {string} specifier What it imports.
 */
function whatIsWrong(file, specifier) {
  const layer = layerOf(file);
  if (!layer) return `${dirname(file)} has no place in the import order: add it to scripts/lint/layers.js.`;
  return specifier.startsWith('.') ? wrongFile(file, layer, specifier) : wrongPackage(layer, specifier);
}

function wrongFile(file, layer, specifier) {
  const target = toSlashes(join(dirname(file), specifier));
  if (target.startsWith('../')) return `src may not import ${specifier}, which is outside src.`;
  const targetLayer = layerOf(target);
  if (!targetLayer) return `${dirname(target)} has no place in the import order: add it to scripts/lint/layers.js.`;
  if (targetLayer === layer) return undefined;

  const allowed = below(layer);
  if (!allowed.includes(targetLayer))
    return `${layer} may not import ${targetLayer}; it may import ${allowed.join(', ') || 'nothing of src'}.`;
  const isSameFolder = topFolder(target) === topFolder(file);
  const { shared = [] } = layers[targetLayer];
  if (!isSameFolder && !['index.js', ...shared].some(open => target === `${targetLayer}/${open}`))
    return `Import ${targetLayer}/index.js, the public face of ${targetLayer}, instead of ${target}.`;
  return undefined;
}

function wrongPackage(layer, specifier) {
  const { browserSafe, packages } = layers[layer];
  const name = packageOf(specifier);
  if (name === 'rivulet') return 'src may not import the package that it is: use a relative path.';
  if (packages && !packages.includes(specifier))
    return `${layer} may not import ${specifier}; it may import ${packages.join(', ') || 'no package'}.`;
  if (browserSafe && (isBuiltin(specifier) || nodePackages.test(name)))
    return `${layer} must run in a browser, which has no ${specifier}.`;
  return undefined;
}

function packageOf(specifier) {
  const [first, second] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function topFolder(path) {
  return path.split('/')[0];
}

function toSlashes(path) {
  return path.split(sep).join('/');
}
