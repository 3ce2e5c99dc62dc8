import { ReplaySubject, takeUntil } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import type { WriteOptions } from '../options.js';
import { keysOf, type Facade, type Follower } from './Facade.js';
import { UpdateFollowing, ValuesFollowing } from './subscribers.js';
import type { Session, UpdateResult, VariableGroup } from './types.js';

type AnyVariables = Record<string, unknown>;

/** A group is its names and those who follow them: when the names change, the followers go along. */
export function createGroup(
  facade: Facade,
  session: Session<AnyVariables>,
  initialNames: readonly string[],
): VariableGroup<AnyVariables, string> {
  const names = new Set(initialNames.length > 0 ? keysOf(initialNames) : []);
  const followers = new Set<Follower>();
  const valueFollowings = new Set<ValuesFollowing>();
  // Also for those who come afterwards.
  const closed = new ReplaySubject<void>(1);

  const enroll = (follower: Follower) => {
    followers.add(follower);
    return () => {
      followers.delete(follower);
    };
  };

  const selectAll = () => {
    for (const following of valueFollowings) following.select([...names]);
  };

  const values$ = facade.observe<AnyVariables, ValuesFollowing>(
    () => [...names],
    {},
    subscriber => {
      const following = new ValuesFollowing(subscriber, true, [...names]);
      valueFollowings.add(following);
      subscriber.add(() => valueFollowings.delete(following));
      return following;
    },
    enroll,
  );
  const changes$ = facade.observe(
    () => [...names],
    {},
    subscriber => new UpdateFollowing(subscriber, true, false),
    enroll,
  );

  const group = {
    values$: values$.pipe(takeUntil(closed)),
    changes$: changes$.pipe(takeUntil(closed)),
    add: (name: string) => {
      keysOf(name);
      if (!names.has(name)) {
        names.add(name);
        selectAll();
        for (const follower of [...followers]) follower.add([name]);
      }
      return group;
    },
    remove: (name: string) => {
      if (names.delete(name)) {
        selectAll();
        for (const follower of [...followers]) follower.remove([name]);
        for (const following of [...valueFollowings]) following.emit();
      }
      return group;
    },
    update: (values: AnyVariables, options?: WriteOptions): Promise<UpdateResult> => {
      const stranger = Object.keys(values).find(name => !names.has(name));
      if (stranger !== undefined) {
        const text = `${stranger} is not in this group, which has ${[...names].join(', ')}. Add it first.`;
        return Promise.reject(new RivuletError('INVALID_ARGUMENT', text));
      }
      return session.update(values, options);
    },
    close: () => {
      closed.next();
      closed.complete();
    },
  };
  return group as unknown as VariableGroup<AnyVariables, string>;
}
