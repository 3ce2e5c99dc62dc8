// Generates src/wire/generated from proto/: the message classes, and the file descriptors that reflection serves.
// With --check it writes nothing and fails where what is there is not what it would write.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import protobuf from 'protobufjs';
import 'protobufjs/ext/descriptor/index.js';
import { completeDescriptors } from './completeDescriptors.mjs';

const root = new URL('..', import.meta.url).pathname;
const target = join(root, 'src/wire/generated');
const protos = ['rivulet/v1/variables.proto', 'rivulet/v1/tools.proto', 'google/rpc/status.proto'];
const wellKnown = { Any: 'any', Struct: 'struct', Value: 'struct', ListValue: 'struct', NullValue: 'struct' };
const isCheck = process.argv.includes('--check');
const output = isCheck ? mkdtempSync(join(tmpdir(), 'rivulet-generated-')) : target;

const pbjs = join(root, 'node_modules/protobufjs-cli/bin/pbjs');
const options = '-t static-module -w esm --dts -r rivulet --no-delimited --no-verify --no-convert --no-typeurl';
execFileSync(
  process.execPath,
  [
    pbjs,
    ...options.split(' '),
    ...['--dependency', 'protobufjs/minimal.js', '-p', join(root, 'proto'), '-o', join(output, 'messages.js')],
    ...protos,
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);

const loaded = new protobuf.Root();
loaded.resolvePath = (_origin, path) => (path.startsWith('google/protobuf/') ? path : join(root, 'proto', path));
loaded.loadSync(protos, { keepCase: true }).resolveAll();
const { FileDescriptorSet } = await import('protobufjs/ext/descriptor/index.js').then(
  module => module.default ?? module,
);
const descriptorSet = loaded.toDescriptor('proto3');
completeDescriptors(descriptorSet, fullName => {
  // protobufjs brings the types of google.protobuf along, without their files.
  const { filename, name } = loaded.lookup(fullName);
  return filename ? relative(join(root, 'proto'), filename) : `google/protobuf/${wellKnown[name]}.proto`;
});
const descriptors = Buffer.from(FileDescriptorSet.encode(descriptorSet).finish()).toString('base64');
writeFileSync(
  join(output, 'descriptors.ts'),
  `/** A google.protobuf.FileDescriptorSet of proto/, in base64: what gRPC reflection serves. */\nexport const fileDescriptorSet =\n  '${descriptors}';\n`,
);

if (isCheck) {
  const stale = ['messages.js', 'messages.d.ts', 'descriptors.ts'].filter(
    name => readFileSync(join(target, name), 'utf8') !== readFileSync(join(output, name), 'utf8'),
  );
  rmSync(output, { recursive: true });
  if (stale.length > 0) {
    console.error(`src/wire/generated is not what proto/ generates (${stale.join(', ')}): run npm run generate`);
    process.exit(1);
  }
}
