import type { Position, SubscriberEvent, UpdateEvent } from '../history.js';

/** The updates of one commit, or the values as of one revision. */
export interface Batch {
  readonly kind: 'batch';
  readonly position: Position;
  readonly updates: readonly UpdateEvent[];
}

export type SubscriberItem = Batch | Extract<SubscriberEvent, { readonly kind: 'select' | 'reset' }>;

/** Puts together the updates that follow each other at one place. What concerns the connection is left out. */
export function batchesOf(events: readonly SubscriberEvent[]): readonly SubscriberItem[] {
  const items: SubscriberItem[] = [];
  let updates: UpdateEvent[] = [];
  let at: Position | undefined;
  for (const event of events) {
    if (event.kind === 'update') {
      const { position } = event;
      if (at?.epoch !== position.epoch || at.revision !== position.revision) {
        at = position;
        updates = [];
        items.push({ kind: 'batch', position, updates });
      }
      updates.push(event);
    } else if (event.kind === 'select' || event.kind === 'reset') {
      items.push(event);
      at = undefined;
    }
  }
  return items;
}
