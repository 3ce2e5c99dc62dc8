import {
  activate,
  adoptIfFresh,
  apply,
  ask,
  disconnect,
  isSelectionChanged,
  requireEpoch,
  takeAdded,
  type SwapRule,
} from './watchClient.js';

/**
 * A changed selection is a reconnect: in one turn the old stream ends, and the request goes out that connecting again
 * would send, after the last revision that was delivered. There is one stream, so that nothing overlaps. Where what was
 * added is refused, the client asks again without it.
 *
 * No frame is dropped here as known already: the model shows that none comes twice.
 */
export const reconnectSwap: SwapRule = {
  name: 'reconnectSwap',

  canSwap: isSelectionChanged,

  swap(state) {
    disconnect(state);
    state.client.current = ask(state);
  },

  opened(state, stream, { revision }) {
    adoptIfFresh(state, stream, revision);
  },

  snapshot(state, stream, revision, values) {
    requireEpoch(state, stream);
    takeAdded(state, stream, values);
    activate(state, stream, revision);
  },

  commit(state, stream, revision, changes) {
    requireEpoch(state, stream);
    apply(state, revision, changes);
  },

  bookmark(state, stream, revision) {
    requireEpoch(state, stream);
    state.client.revision = revision;
  },

  refused(state) {
    disconnect(state);
  },
};
