import { existsSync, readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, packageJson, root } from '../support/packageJson.js';
import { typeCheck, userSettings } from '../support/typeCheck.js';
import { createUserProject, type UserProject } from '../support/userProject.js';

const program = `
import { debounceByKey } from 'rivulet/operators';
import { Subject } from 'rxjs';

const readings = new Subject<{ name: string; value: number }>();
readings.pipe(debounceByKey(1)).subscribe(({ name, value }) => console.log(name, value.toFixed(1)));
for (const value of [1, 2, 3]) readings.next({ name: 'temperature', value });
`;

const typeTests = existsSync(join(root, 'spec/types')) ? readdirSync(join(root, 'spec/types')) : [];

describe('the packed package', { timeout: 120_000 }, () => {
  let project: UserProject;
  beforeAll(async () => {
    project = await createUserProject({ type: 'module' });
  });
  afterAll(() => project[Symbol.asyncDispose]());

  it('should hold every file that package.json names', () => {
    const promised = [
      ...entries.flatMap(({ types, module }) => [types, module]),
      ...Object.values(packageJson.bin ?? {}),
      'LICENSE',
      'CHANGELOG.md',
      'proto/rivulet/v1/variables.proto',
    ];
    expect(promised.filter(file => !existsSync(join(project.installed, file)))).toEqual([]);
  });

  it('should hold nothing else', async () => {
    const known = ['dist', 'src', 'proto', 'docs', 'package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
    expect(known).toEqual(expect.arrayContaining(await readdir(project.installed)));
  });

  it.each(Object.keys(userSettings) as (keyof typeof userSettings)[])(
    'should type check with its declarations in a TypeScript project with %s, and run',
    async name => {
      // A user may have this off, and then the declarations of the package must hold, too.
      const options = { ...userSettings[name], skipLibCheck: false };
      const everything = entries.map(({ specifier }, i) => `export * as entry${i} from '${specifier}';`).join('\n');
      const files = [
        await project.write(`${name}/main.ts`, program),
        await project.write(`${name}/all.ts`, everything),
      ];
      const ours = (file: string) => file.startsWith(project.installed) || files.includes(file);

      expect(typeCheck(project, files, options, ours)).toEqual([]);
      expect(await project.node(`${name}/main.js`)).toBe('temperature 3.0\n');
    },
  );

  it('should be typed: a wrong argument does not compile', async () => {
    const wrong = await project.write('wrong.ts', program.replace('debounceByKey(1)', "debounceByKey('1')"));
    expect(typeCheck(project, [wrong])).toMatchObject([{ line: 6, message: expect.stringContaining("'string'") }]);
  });

  it.each(typeTests)('should hold the type tests in spec/types/%s', async file => {
    const path = await project.write(`types/${file}`, await readFile(join(root, 'spec/types', file), 'utf8'));
    expect(typeCheck(project, [path])).toEqual([]);
  });

  it('should run in a plain JavaScript project', async () => {
    await project.write('main.js', program.replace(/<\{.*?\}>/, ''));
    expect(await project.node('main.js')).toBe('temperature 3.0\n');
  });

  it.each(entries)('should give $specifier to import and to require', async ({ specifier }) => {
    await project.write('import.mjs', `console.log(Object.keys(await import('${specifier}')).length > 0);`);
    await project.write('require.cjs', `console.log(Object.keys(require('${specifier}')).length > 0);`);

    expect(await project.node('import.mjs')).toBe('true\n');
    expect(await project.node('require.cjs')).toBe('true\n');
  });

  it.each(Object.entries(packageJson.bin ?? {}))(
    'should give the command %s, which tells its version',
    async (_, file) => {
      const { version } = JSON.parse(await readFile(join(project.installed, 'package.json'), 'utf8')) as {
        version: string;
      };
      expect(await project.node(join('node_modules', packageJson.name, file), '--version')).toBe(`${version}\n`);
    },
  );
});
