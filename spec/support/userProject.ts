import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packageJson, root } from './packageJson.js';

const run = promisify(execFile);

/** The project of somebody who installed the package. */
export interface UserProject extends AsyncDisposable {
  readonly folder: string;
  /** Where the package is installed. */
  readonly installed: string;
  /** Writes a file, and gives its path. */
  write(file: string, text: string): Promise<string>;
  /** Runs a file with this Node; gives what it prints, and rejects with that where it fails. */
  node(file: string, ...args: string[]): Promise<string>;
}

/**
 * Packs the package as `npm publish` would, and installs the tarball into a new project.
 *
 * Needs no network: the package's dependencies are links into ours. Only what it declares is linked, so that an import
 * it does not declare fails here as it would at a user's.
 *
 * @param manifest More of the project's package.json.
 */
export async function createUserProject(manifest: Readonly<Record<string, unknown>> = {}): Promise<UserProject> {
  if (!existsSync(join(root, 'dist'))) throw new Error('There is no dist: run `npm run build` before these specs.');
  // The real path, since the paths in messages of tsc and Node are real ones.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'rivulet-user-'));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, packageJson.name);
  const project: UserProject = {
    folder,
    installed,
    async write(file, text) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      return path;
    },
    async node(file, ...args) {
      const { stdout } = await run(process.execPath, [join(folder, file), ...args], { cwd: folder, timeout: 15_000 });
      return stdout;
    },
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
    },
  };

  await project.write('package.json', JSON.stringify({ name: 'user', private: true, ...manifest }));
  await mkdir(installed, { recursive: true });
  // dist is built already; a build in here would pull it from under the other specs.
  const pack = ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: root });
  const [packed] = JSON.parse(stdout) as [{ filename: string }];
  await run('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1']);

  const needed = Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies, '@types/node': '' });
  for (const name of needed) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  return project;
}
