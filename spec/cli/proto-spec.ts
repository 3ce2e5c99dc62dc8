import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli } from './support/startCli.js';

const fixture = (name: string) => fileURLToPath(new URL(`proto/${name}`, import.meta.url));

const expected = `syntax = "proto3";

package shop.v1;

import "google/protobuf/timestamp.proto";

service Users {
  rpc getUser(GetUserRequest) returns (User) {
    option idempotency_level = IDEMPOTENT;
  }
  rpc listUsers(ListUsersRequest) returns (stream User);
}

message GetUserRequest {
  int64 userId = 1;
}

// Somebody who may log in.
message User {
  int64 id = 1;
  string name = 2;
  Role role = 3;
  google.protobuf.Timestamp joined = 4;

  enum Role {
    ROLE_UNSPECIFIED = 0;
    ROLE_ADMIN = 1;
    ROLE_GUEST = 2;
  }
}

message ListUsersRequest {
  optional int64 limit = 1;
}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivulet-proto-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

// The file is compiled with all that it imports, which here is the source of this package.
describe('rivulet proto', { timeout: 60_000 }, () => {
  it('should print the .proto of the services that a TypeScript file exports', async () => {
    expect(await cli(['proto', fixture('users.ts')])).toEqual({ exitCode: 0, stdout: expected, stderr: '' });
  });

  it('should write one file a package', async () => {
    const { exitCode, stdout } = await cli(['proto', fixture('twoPackages.ts'), '--out', folder]);
    const paths = [join(folder, 'a/v1/first.proto'), join(folder, 'b/v1/second.proto')];
    expect(stdout).toBe(`${paths.join('\n')}\n`);
    expect(exitCode).toBe(0);
    expect(readFileSync(paths[1]!, 'utf8')).toContain('package b.v1;');
  });

  it('should say where it cannot write', async () => {
    const inTheWay = fixture('noService.ts');
    const { exitCode, stderr } = await cli(['proto', fixture('users.ts'), '--out', inTheWay]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /FAILED_PRECONDITION: .* cannot be written: .*noService\.ts.* Give --out a folder to write into\.\n$/,
    );
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['twoPackages.ts', /twoPackages\.ts has services of 2 packages, and a \.proto holds one\. Give --out FOLDER\./],
    ['noService.ts', /noService\.ts exports no service\. Export what service\(\) of rivulet\/rpc gives\./],
    ['nowhere.ts', /NOT_FOUND: There is no file .*nowhere\.ts\./],
    ['users-v0.proto', /users-v0\.proto cannot be loaded: /],
  ])('should say in one line what is wrong with %s', async (name, text) => {
    const { exitCode, stdout, stderr } = await cli(['proto', fixture(name)]);
    expect(stderr).toMatch(text);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
  });
});

describe('rivulet check-proto', () => {
  it('should find nothing between a file and the .proto that was printed of it', async () => {
    const printed = join(folder, 'users.proto');
    writeFileSync(printed, expected);
    const nothing = { exitCode: 0, stdout: '', stderr: '' };
    expect(await cli(['check-proto', printed, fixture('users.ts')])).toEqual(nothing);
    expect(await cli(['check-proto', fixture('users.ts'), printed])).toEqual(nothing);
  });

  it('should name each breaking change in a line', async () => {
    const { exitCode, stdout, stderr } = await cli(['check-proto', fixture('users-v0.proto'), fixture('users.ts')]);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'shop.v1.Users.listUsers: the output was one message and is a stream',
      'shop.v1.Users.deleteUser: the method is gone',
      'shop.v1.GetUserRequest.userId: the type was string and is int64',
      'shop.v1.User.joined: the number was 5 and is 4',
      'shop.v1.User.labels: the field with the number 4 is gone',
      'shop.v1.User.Role.ROLE_GUEST: the number was 3 and is 2',
    ]);
    expect(stderr).toMatch(/^rivulet: FAILED_PRECONDITION: 6 breaking changes between .*\n$/);
    expect(exitCode).toBe(1);
  });

  it('should say what is wrong with a .proto', async () => {
    const broken = join(folder, 'broken.proto');
    writeFileSync(broken, 'syntax = "proto3"; message { }');
    const { exitCode, stderr } = await cli(['check-proto', broken, fixture('users.ts')]);
    expect(stderr).toMatch(/broken\.proto cannot be loaded: .*illegal/);
    expect(exitCode).toBe(1);
  });
});
