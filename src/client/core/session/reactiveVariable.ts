import { filter, map, Observable, Subject } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import type { WriteOptions } from '../options.js';
import { report } from './writer.js';
import type { SessionCore } from './SessionCore.js';
import type { ReactiveVariable, Session, Writer, Written } from './types.js';

type AnySession = Session;

/** A class, since it must be an Observable for `instanceof` and for every operator. */
export class SessionVariable<T> extends Observable<T> implements ReactiveVariable<T> {
  readonly changes$: Observable<{ readonly previous: T | undefined; readonly value: T }>;
  readonly errors$: Observable<Error>;
  private readonly errors = new Subject<Error>();
  private readonly writer: Writer<T>;

  constructor(
    private readonly core: SessionCore,
    private readonly session: AnySession,
    readonly name: string,
  ) {
    super(subscriber => (session.value(name) as Observable<T>).subscribe(subscriber));
    this.errors$ = this.errors.asObservable();
    this.changes$ = session.watch(name).pipe(
      filter(update => update.kind !== 'initial'),
      map(({ previous, value }) => ({ previous: previous as T | undefined, value: value as T })),
    );
    this.writer = session.writer(name);
    this.writer.errors$.subscribe(error => {
      report(core, this.errors, name, error);
    });
  }

  get value(): T | undefined {
    return this.core.liveValue(this.name) as T | undefined;
  }

  next(value: T): void {
    this.writer.next(value);
  }

  /** A source that fails leaves the variable as it is. */
  error(thrown: unknown): void {
    report(this.core, this.errors, this.name, RivuletError.from(thrown));
  }

  /** A source that ends leaves the variable as it is. */
  complete(): void {
    // Nothing ends.
  }

  set(value: T, options?: WriteOptions): Promise<Written> {
    return this.session.set(this.name, value, options);
  }
}
