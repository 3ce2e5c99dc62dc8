/** Where a server tells what happens to it. Values and secrets are never among the fields. */
export interface Logger {
  debug?(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, unknown>>;

/** What a library does unless told otherwise: nothing. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} };
