import { isObservable, type Observer, type Subscription } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import { reportFailure } from '../../operators/reportFailure.js';
import type { Sink, SinkWriter } from '../sink.js';

/** What each kind of sink comes down to. The answers are a promise, an Observable, or anything else for done. */
export interface Writer<T> {
  write(item: T): unknown;
  flush(): unknown;
  /** The stream has ended: everything is flushed, or it failed. Must not throw. */
  end(failure?: { readonly error: unknown }): void;
}

/** Where a sink that was made of another one keeps its writer, so that nothing of the other is lost. */
export const asWriter = Symbol('writer');

/** @throws {RivuletError} INVALID_ARGUMENT for what is no sink. */
export function toWriter<T>(sink: Sink<T>): Writer<T> {
  if (typeof sink === 'function') return { write: sink, flush: nothing, end: nothing };
  // From JavaScript anything may come.
  if (typeof sink !== 'object' || sink === null) throw noSink(sink);
  if (asWriter in sink) return sink[asWriter] as Writer<T>;
  if (isSinkWriter(sink)) return { write: item => sink.write(item), flush: () => sink.flush?.(), end: nothing };
  if (isObserver(sink)) return observerWriter(sink);
  throw noSink(sink);
}

function observerWriter<T>(observer: Observer<T>): Writer<T> {
  return {
    write(item) {
      observer.next(item);
    },
    flush: nothing,
    end(failure) {
      try {
        if (failure) observer.error(failure.error);
        else observer.complete();
      } catch (error) {
        reportFailure(error);
      }
    },
  };
}

function noSink(sink: unknown): RivuletError {
  return new RivuletError(
    'INVALID_ARGUMENT',
    `sinkTo cannot write to ${describeValue(sink)}. Give it a function, an object with write(item), or an Observer.`,
  );
}

/** Waits for an answer of a writer. What it subscribes to ends with `parent`. */
export function settle(
  answer: unknown,
  parent: Subscription,
  done: () => void,
  failed: (error: unknown) => void,
): void {
  if (isPromise(answer)) {
    answer.then(done, failed);
  } else if (isObservable(answer)) {
    const subscription = answer.subscribe({ error: failed, complete: done });
    parent.add(subscription);
    subscription.add(() => parent.remove(subscription));
  } else done();
}

function isSinkWriter<T>(sink: object): sink is SinkWriter<T> {
  return typeof (sink as Partial<SinkWriter<T>>).write === 'function' && !isNodeStream(sink);
}

function isObserver<T>(sink: object): sink is Observer<T> {
  const { next, error, complete } = sink as Partial<Observer<T>>;
  return [next, error, complete].every(method => typeof method === 'function');
}

/** Its `write` returns a boolean at once, and tells of errors elsewhere. */
function isNodeStream(sink: object): boolean {
  return typeof (sink as { readonly pipe?: unknown }).pipe === 'function' && 'writable' in sink;
}

function isPromise(answer: unknown): answer is PromiseLike<unknown> {
  return typeof (answer as PromiseLike<unknown> | undefined)?.then === 'function';
}

function nothing() {}
