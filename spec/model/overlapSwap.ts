import {
  activate,
  adoptIfFresh,
  apply,
  ask,
  isSelectionChanged,
  requireEpoch,
  takeAdded,
  type SwapRule,
} from './watchClient.js';
import { applyTo } from './watchServer.js';
import type { Stream, WatchState } from './watchState.js';

/**
 * The swap that the client had first, and that is wrong: the old stream delivers while the request of the new one is on
 * its way, and ends at the first frame of the new one. The new one goes on where the client was when it asked; what the
 * old one has delivered since (`overlap`) is dropped by whole commits.
 */
export const overlapSwap: SwapRule = {
  name: 'overlapSwap',

  canSwap(state) {
    const { current, next, isSettling } = state.client;
    return isSelectionChanged(state) && next === null && current?.isReady === true && !isSettling;
  },

  swap(state) {
    state.client.next = ask(state);
  },

  opened(state, stream, { revision }) {
    const { client } = state;
    if (stream === client.next) {
      client.current = stream;
      client.next = null;
    }
    client.isSettling = false;
    adoptIfFresh(state, stream, revision);
  },

  snapshot(state, stream, revision, values) {
    requireEpoch(state, stream);
    takeAdded(state, stream, values);
    if (revision >= stream.overlap) settle(state, stream, revision);
    else state.client.isSettling = true;
  },

  commit(state, stream, revision, changes) {
    const { client } = state;
    requireEpoch(state, stream);
    if (client.isSettling) {
      if (revision <= stream.overlap) {
        // The old stream has delivered this for what is kept; what is new has nobody yet to deliver it to.
        for (const change of changes) {
          if (!stream.kept.some(({ name }) => name === change.name)) applyTo(client.values, change);
        }
        if (revision === stream.overlap) settle(state, stream, revision);
        return;
      }
      settle(state, stream, stream.overlap);
    }
    if (revision <= client.revision) return;
    const { next } = client;
    if (next && changes.some(change => next.kept.some(({ name }) => name === change.name))) next.overlap = revision;
    apply(state, revision, changes);
  },

  bookmark(state, stream, revision) {
    const { client } = state;
    requireEpoch(state, stream);
    if (client.isSettling) {
      if (revision >= stream.overlap) settle(state, stream, revision);
      return;
    }
    client.revision = Math.max(client.revision, revision);
  },

  refused(state, stream) {
    const { client } = state;
    if (stream === client.next) client.next = null;
    else client.current = null;
  },
};

function settle(state: WatchState, stream: Stream, revision: number): void {
  state.client.isSettling = false;
  activate(state, stream, revision);
}
