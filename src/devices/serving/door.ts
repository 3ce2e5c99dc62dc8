/** Callers come before a device is ready, for its address is known before: they wait at the door. */
export interface Door {
  /** Resolves when it is opened, rejects when it is closed before. */
  readonly opened: Promise<void>;
  open(): void;
  close(): void;
}

export function createDoor(): Door {
  let open = () => {};
  let close = () => {};
  const opened = new Promise<void>((resolve, reject) => {
    open = resolve;
    close = () => reject(new Error('The device did not start.'));
  });
  opened.catch(() => undefined);
  return { opened, open, close };
}
