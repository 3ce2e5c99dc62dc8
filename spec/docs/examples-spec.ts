import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentBlocks, markdownBlocks } from '../support/codeBlocks.js';
import { root } from '../support/packageJson.js';
import { typeCheck, type Problem } from '../support/typeCheck.js';
import { createUserProject, type UserProject } from '../support/userProject.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const filesIn = (folder: string, ending: string) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map(file => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter(file => file.endsWith(ending))
        .sort()
    : [];

const documents = ['README.md', ...filesIn('docs', '.md')].filter(
  file => existsSync(join(root, file)) && !file.startsWith('docs/reference/'),
);
const sources = filesIn('src', '.ts').filter(file => !file.startsWith('src/wire/generated/'));
const blocks = [
  ...documents.flatMap(file => markdownBlocks(file, read(file))),
  ...sources.flatMap(file => commentBlocks(file, read(file))),
];
const examples = blocks.filter(({ use }) => use !== 'none').map((block, at) => ({ ...block, file: `example${at}.ts` }));

describe('the examples', { timeout: 60_000 }, () => {
  let project: UserProject;
  let problems: readonly Problem[];
  beforeAll(async () => {
    project = await createUserProject({ type: 'module' });
    // One of our own, which shows that a mistake would be found.
    await project.write('mistake.ts', "import { nothing } from 'rivulet/operators';\n");
    const paths = await Promise.all(examples.map(({ file, code }) => project.write(file, code)));
    problems = typeCheck(project, [...paths, join(project.folder, 'mistake.ts')]);
  }, 120_000);
  afterAll(() => project[Symbol.asyncDispose]());

  const problemsOf = (file: string) =>
    problems
      .filter(problem => problem.file === join(project.folder, file))
      .map(({ line, message }) => `line ${line} of the block: ${message}`);

  it('should be checked at all', () => {
    expect(problemsOf('mistake.ts')).toEqual([expect.stringContaining("no exported member 'nothing'")]);
  });

  it('should be checked but for three', () => {
    const unchecked = blocks.filter(({ use }) => use === 'none');
    expect(unchecked.length, unchecked.map(({ place }) => place).join(', ')).toBeLessThanOrEqual(3);
  });

  it.each(examples)('should type check: $place', ({ file }) => {
    expect(problemsOf(file)).toEqual([]);
  });

  it.each(examples.filter(({ use }) => use === 'run'))('should run: $place', async ({ file, prints }) => {
    const printed = await project.node(file.replace(/\.ts$/, '.js'));
    if (prints !== undefined) expect(printed.trim()).toBe(prints);
  });
});
