/**
 * What a device says and hears, a line each: `[ clock ] > 0` is sent, `[ clock ] < acknowledged` has come.
 *
 * @param {string} name
 * @param {(line: string) => void} print
 */
export function dialogue(name, print) {
  const say = text => print(`[ ${name} ] ${text}`);
  const sent = data => say(`> ${data}`);
  const came = data => say(`< ${data}`);

  /** Waits for a peer, sends to it, and says what became of it. Neither the peer nor its answer is waited for longer. */
  async function send({ call, waitForPeer }, peer, data, waitMs) {
    await waitForPeer(peer, { timeoutMs: waitMs });
    sent(data);
    try {
      await call(peer, data, { timeoutMs: waitMs });
      came('acknowledged');
    } catch (error) {
      // It died with the message: the next one goes to the one that comes back.
      if (error.code !== 'ABORTED') throw error;
      came('unknown');
    }
  }
  return { say, came, send };
}
