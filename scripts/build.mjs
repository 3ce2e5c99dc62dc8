// Builds dist/ from src/: compiles it, and copies what is generated as JavaScript already, which tsc leaves behind.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = path => join(root, path);

// A file that is gone from src must not live on in the package.
rmSync(inRoot('dist'), { recursive: true, force: true });
try {
  execFileSync(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', inRoot('tsconfig.build.json')], {
    stdio: 'inherit',
  });
} catch {
  // tsc has said what is wrong.
  process.exit(1);
}

cpSync(inRoot('src/wire/generated'), inRoot('dist/wire/generated'), {
  recursive: true,
  filter: path => !path.endsWith('.ts') || path.endsWith('.d.ts'),
});

// npm sets the bit when it installs the package; `npm link` and a call by path want it before.
const command = inRoot('dist/cli/main.js');
if (existsSync(command)) chmodSync(command, 0o755);
