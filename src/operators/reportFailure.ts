import { config } from 'rxjs';

/**
 * Tells of an error that nobody handles and that must not end anything.
 *
 * It goes to RxJS's `config.onUnhandledError` where the application has set that, otherwise to `console.error`. RxJS
 * itself throws such errors on a timer, which ends a Node process; this never does.
 */
export function reportFailure(error: unknown): void {
  const { onUnhandledError } = config;
  if (!onUnhandledError) {
    console.error(error);
    return;
  }
  try {
    onUnhandledError(error);
  } catch (failureOfHandler) {
    console.error(error);
    console.error(failureOfHandler);
  }
}
