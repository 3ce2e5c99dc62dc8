import { createClient } from '../../../src/client/index.js';
import { jumpOnSignal } from './clockJumps.js';
import type { WatcherMessage, WatcherSettings } from './watcherProcess.js';

// The client of a WatcherProcess: this file runs in the child.

const { address, sessionId, names, resumeAfter, options } = JSON.parse(process.argv[2]!) as WatcherSettings;
jumpOnSignal();
process.send?.({} satisfies WatcherMessage);
const client = createClient(address, options);
client
  .session(sessionId)
  .commits(names, { ...(resumeAfter === undefined ? {} : { resumeAfter: resumeAfter as never }) })
  .subscribe({
    next: commit => process.send?.({ commit } satisfies WatcherMessage),
    error: (error: unknown) => process.send?.({ failed: String(error) } satisfies WatcherMessage),
  });
// A parent that is gone leaves no client behind.
process.once('disconnect', () => process.exit(0));
