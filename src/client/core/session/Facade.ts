import { Observable, type Subscriber } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import { missingNames } from '../../../operators/index.js';
import { isId, parseCursor, requireName, requirePattern } from '../../../variables/index.js';
import type { Feed } from '../feed/Feed.js';
import type { FeedSubscriber } from '../feed/FeedSubscriber.js';
import type { WatchOptions } from '../options.js';
import type { SessionCore } from './SessionCore.js';

/** Something that follows variables in a feed until it is let go of. */
export interface Follower<F extends FeedSubscriber = FeedSubscriber> {
  readonly following: F;
  add(names: readonly string[]): void;
  remove(names: readonly string[]): void;
}

/** One user's hold on a session: what is subscribed to through it ends with it. */
export class Facade {
  private readonly subscribers = new Set<Subscriber<never>>();
  /** Aborted when it is closed. */
  readonly ended = new AbortController();
  isClosed = false;
  /** It ends the session itself, so that the end is no failure of its watches. */
  isEnding = false;

  constructor(readonly core: SessionCore) {}

  requireOpen(): void {
    this.core.requireOpen();
    if (this.isClosed) throw this.closedError();
  }

  private closedError(): RivuletError {
    const { sessionId } = this.core;
    const text = `This session ${sessionId} is closed. Get a new one with client.session('${sessionId}').`;
    return new RivuletError('FAILED_PRECONDITION', text, { reason: 'CLOSED' });
  }

  /** An Observable that follows variables while it is subscribed to. */
  observe<T, F extends FeedSubscriber>(
    keys: () => readonly string[],
    options: WatchOptions,
    follow: (subscriber: Subscriber<T>) => F,
    tell?: (follower: Follower<F>) => () => void,
  ): Observable<T> {
    const observable = new Observable<T>(subscriber => {
      this.requireOpen();
      const texts = keys();
      const { feed, isOwn } = this.feedFor(options);
      const following = follow(subscriber);
      following.isEndedHere = () => this.isEnding;
      const followed = new Set(texts);
      const follower: Follower<F> = {
        following,
        add: names => {
          for (const name of names) followed.add(name);
          feed.follow(following, names);
        },
        remove: names => {
          for (const name of names) followed.delete(name);
          feed.unfollow(following, names);
        },
      };
      const untell = tell?.(follower);
      this.subscribers.add(subscriber);
      // Before it follows, which may deliver at once and so end the subscription.
      subscriber.add(() => {
        this.subscribers.delete(subscriber);
        untell?.();
        if (isOwn) this.core.dropFeed(feed);
        else feed.unfollow(following, [...followed]);
      });
      feed.follow(following, texts);
    });
    return Object.assign(observable, { [missingNames]: () => this.core.missingOf(keys()) });
  }

  /** Takes nothing new. */
  refuse(): void {
    this.isClosed = true;
  }

  /** Ends what was begun. */
  complete(): void {
    this.ended.abort(this.closedError());
    for (const subscriber of [...this.subscribers]) subscriber.complete();
  }

  private feedFor({ delivery = 'every', resumeAfter }: WatchOptions): { readonly feed: Feed; readonly isOwn: boolean } {
    if (delivery !== 'every' && delivery !== 'latest') {
      const text = `The delivery is ${JSON.stringify(delivery)}: give 'every' or 'latest'.`;
      throw new RivuletError('INVALID_ARGUMENT', text);
    }
    if (resumeAfter === undefined) return { feed: this.core.feed(delivery), isOwn: false };
    return { feed: this.core.resumedFeed(delivery, parseCursor(resumeAfter)), isOwn: true };
  }
}

/** Names or ids, each once. */
export function keysOf(names: string | readonly string[] | { readonly match: string }): readonly string[] {
  if (typeof names === 'object' && 'match' in names) {
    requirePattern(names.match);
    return [names.match];
  }
  const keys = [...new Set(typeof names === 'string' ? [names] : names)];
  if (keys.length === 0) {
    throw new RivuletError('INVALID_ARGUMENT', "Nothing to watch: give at least one name, or { match: '*' } for all.");
  }
  for (const key of keys) if (typeof key !== 'string' || !isId(key)) requireName('variable', key);
  return keys;
}
