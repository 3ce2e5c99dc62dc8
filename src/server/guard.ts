import type { CallContext, ServerMiddlewareCall } from 'nice-grpc';
import type { Authenticator } from './authentication.js';
import type { FailureMapper } from './failures.js';

/**
 * A middleware that lets callers in and maps errors, for the services that are not on the hot path.
 *
 * @param endsAll Aborts the calls that would never end by themselves.
 */
export function createGuard(authenticate: Authenticator, mapFailure: FailureMapper, endsAll?: AbortSignal) {
  return async function* guard<Request, Response>(call: ServerMiddlewareCall<Request, Response>, context: CallContext) {
    const { signal, dispose } = either(context.signal, endsAll);
    const inner = { ...context, signal };
    try {
      authenticate(context);
      return yield* call.next(call.request, inner);
    } catch (thrown) {
      throw mapFailure(thrown, call.method.path, inner);
    } finally {
      dispose();
    }
  };
}

/** `AbortSignal.any` would keep every call known to the signal that outlives them, on Node 20. */
function either(signal: AbortSignal, other: AbortSignal | undefined): { signal: AbortSignal; dispose: () => void } {
  if (!other) return { signal, dispose: () => {} };
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const source of [signal, other]) {
    if (source.aborted) abort();
    source.addEventListener('abort', abort);
  }
  return {
    signal: controller.signal,
    dispose() {
      for (const source of [signal, other]) source.removeEventListener('abort', abort);
    },
  };
}
