import { describe, expect, it } from 'vitest';
import { cli } from './support/startCli.js';

describe('wrong usage', () => {
  it.each([
    [['fly'], /unknown command 'fly'/],
    [['demoo'], /unknown command 'demoo'.*demo/],
    [['demo', '--for', '5x'], /'--for <duration>' argument '5x' is invalid\. Give a time .* 5s/],
    [['demo', '--rate', '0'], /'--rate <hz>' argument '0' is invalid\. Give how often a second/],
    [['demo', '--address', 'localhost'], /'--address <address>' argument 'localhost' is invalid\. Give HOST:PORT/],
    [['demo', '--watch-only'], /--watch-only needs --address/],
    [['demo', '--session', 'a b'], /"a b" cannot name a session/],
    [['serve', '--port', '70000'], /'--port <port>' argument '70000' is invalid\. Give a port/],
    [['serve', '--max-commits', '-1'], /'--max-commits <n>' argument '-1' is invalid/],
    [['serve', '--tls-cert', 'cert.pem'], /--tls-cert and --tls-key need each other/],
    [['watch', 'localhost:1'], /missing required argument 'session'/],
    [['watch', 'localhost:1', 's', 'a', '--match', '*'], /give names or --match, not both/],
    [['watch', 'localhost:1', 's', '--match', '[a]'], /"\[a\]" is no pattern over names/],
    [['get', 'localhost:1', 's'], /missing required argument 'names'/],
    [['set', 'http://localhost:1', 's', 'a', '1'], /'http:\/\/localhost:1' is invalid/],
    [['list', 'localhost:1', 's', '--unknown'], /unknown option '--unknown'/],
  ])('should be told in one line: %j', async (args, expected) => {
    const { exitCode, stdout, stderr } = await cli(args);
    expect(stderr).toMatch(expected);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it('should show the help where there is no command', async () => {
    const { exitCode, stderr } = await cli([]);
    expect(stderr).toMatch(/^Usage: rivulet /);
    expect(exitCode).toBe(2);
  });
});

describe('asking for help', () => {
  it('should succeed', async () => {
    const { exitCode, stdout } = await cli(['serve', '--help']);
    expect(stdout).toMatch(/GRPC_READY:<port>/);
    expect(exitCode).toBe(0);
  });

  it('should tell the version', async () => {
    expect(await cli(['--version'])).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});
