import { join } from 'node:path';
import ts from 'typescript';
import type { UserProject } from './userProject.js';

/** The settings that users have: what Node runs as it is, and what a bundler takes. */
export const userSettings = {
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
} as const satisfies Record<string, ts.CompilerOptions>;

/** A file with what is wrong in it, and on which line, from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Type checks files in one program, strictly, and writes their JavaScript beside them.
 *
 * @param options Those of the compiler, over the strict ones.
 * @param isOurs Tells the files whose errors count. Default: those given.
 */
export function typeCheck(
  project: UserProject,
  files: readonly string[],
  options: ts.CompilerOptions = userSettings.nodenext,
  isOurs: (file: string) => boolean = file => files.includes(file),
): Problem[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts', 'lib.dom.asynciterable.d.ts'],
    types: ['node'],
    typeRoots: [join(project.folder, 'node_modules/@types')],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    moduleDetection: ts.ModuleDetectionKind.Force,
    skipLibCheck: true,
    ...options,
  });
  program.emit();
  return [...ts.getPreEmitDiagnostics(program)].flatMap(({ file, start, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    if (!file) return [{ file: project.folder, line: 0, message }];
    if (!isOurs(file.fileName)) return [];
    return [{ file: file.fileName, line: file.getLineAndCharacterOfPosition(start ?? 0).line + 1, message }];
  });
}
