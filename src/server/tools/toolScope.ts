import type { Session } from '../../store/index.js';
import type { ServiceScope } from '../serviceScope.js';
import { ToolRegistry } from './ToolRegistry.js';

/** What the calls of the tools service share. */
export interface ToolScope extends ServiceScope {
  /** The tools of a session. They go with it. */
  toolsOf(session: Session): ToolRegistry;
}

export function createToolScope(scope: ServiceScope): ToolScope {
  const registries = new WeakMap<Session, ToolRegistry>();
  return {
    ...scope,
    toolsOf(session) {
      let registry = registries.get(session);
      if (!registry) {
        registry = new ToolRegistry(session, scope.store.limits);
        registries.set(session, registry);
      }
      return registry;
    },
  };
}
