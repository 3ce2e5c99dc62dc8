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
  // File by file: a check of the whole program would go through the declarations of every dependency, too.
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program
      .getSourceFiles()
      .filter(({ fileName }) => isOurs(fileName))
      .flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ];
  return diagnostics.map(({ file, start, messageText }) => ({
    file: file?.fileName ?? project.folder,
    line: file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}
