import type { FeedSubscriber } from './FeedSubscriber.js';

/**
 * The subscribers of something, in the order in which they came.
 *
 * To join and to leave cost O(1), and a delivery reads an array: it is made anew by the first delivery after a change.
 */
export class Watchers {
  private readonly members = new Set<FeedSubscriber>();
  private cached: readonly FeedSubscriber[] | undefined;

  constructor(members?: Iterable<FeedSubscriber>) {
    if (members) for (const member of members) this.members.add(member);
  }

  get size(): number {
    return this.members.size;
  }

  /** A copy that later changes leave as it is. */
  get list(): readonly FeedSubscriber[] {
    return (this.cached ??= [...this.members]);
  }

  has(subscriber: FeedSubscriber): boolean {
    return this.members.has(subscriber);
  }

  add(subscriber: FeedSubscriber): void {
    if (this.members.has(subscriber)) return;
    this.members.add(subscriber);
    this.cached = undefined;
  }

  delete(subscriber: FeedSubscriber): void {
    if (this.members.delete(subscriber)) this.cached = undefined;
  }
}
