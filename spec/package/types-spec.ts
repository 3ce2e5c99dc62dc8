import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entries, root } from '../support/packageJson.js';
import { userSettings } from '../support/typeCheck.js';

/**
 * Where `any` is meant: an aggregate keeps its accumulator to itself, and only `any` lets a list of aggregates with
 * different accumulators be inferred.
 */
const meant = [/^dist\/event-time\/.*Aggregate<\w+, any, /];

/** Each `any` in the declarations that the given ones reach, as `file: line of text`. */
function findAny(declarations: readonly string[], read?: (file: string) => string | undefined): string[] {
  const host = ts.createCompilerHost({});
  const readFile = (file: string) => read?.(file) ?? ts.sys.readFile(file);
  const program = ts.createProgram(
    declarations,
    { ...userSettings.nodenext, types: [], noEmit: true, strict: true },
    {
      ...host,
      readFile,
      fileExists: file => readFile(file) !== undefined,
      getSourceFile: (file, version) => {
        const text = readFile(file);
        return text === undefined ? undefined : ts.createSourceFile(file, text, version);
      },
    },
  );
  return program
    .getSourceFiles()
    .map(source => ({ source, file: relative(root, source.fileName).replaceAll('\\', '/') }))
    .filter(({ file }) => file.startsWith('dist/') && !file.startsWith('dist/wire/generated/'))
    .flatMap(({ source, file }) => anyIn(source).map(line => `${file}: ${line}`));
}

function anyIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const lines = source.text.split('\n');
  const visit = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      found.push(lines[source.getLineAndCharacterOfPosition(node.getStart(source)).line]!.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the public types', { timeout: 60_000 }, () => {
  it('should hold no any, not even an inferred one', () => {
    const found = findAny(entries.map(({ types }) => join(root, types)));
    expect(found.filter(place => !meant.some(known => known.test(place)))).toEqual([]);
  });

  it('should be searched through what they import', () => {
    const face = join(root, 'dist/face.d.ts');
    const deep = join(root, 'dist/deep.d.ts');
    const files = new Map([
      [face, "export { parse } from './deep.js';"],
      [deep, 'export declare function parse(text: string): any;'],
    ]);
    expect(findAny([face], file => files.get(file))).toEqual([
      'dist/deep.d.ts: export declare function parse(text: string): any;',
    ]);
  });
});
