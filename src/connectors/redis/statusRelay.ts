import { BehaviorSubject } from 'rxjs';
import type { ConnectorStatus, HasStatus } from '../status.js';

/** The status of whichever connection there is at the moment; `idle` without one. */
export interface StatusRelay extends HasStatus {
  readonly follow: (status: ConnectorStatus) => void;
  idle(): void;
}

export function createStatusRelay(): StatusRelay {
  const idle = (): ConnectorStatus => ({ state: 'idle', since: Date.now() });
  const status$ = new BehaviorSubject<ConnectorStatus>(idle());
  return {
    status$: status$.asObservable(),
    follow: status => status$.next(status),
    idle: () => status$.next(idle()),
  };
}
