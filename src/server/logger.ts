/** Where a server reports what happens to it. Values and secrets are never among the fields. */
export interface Logger {
  debug?(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, unknown>>;

/** The default: warnings and errors on the console, an error with its stack, and nothing else. */
export const consoleLogger = loggerOn(console);

function loggerOn(target: Pick<Console, 'warn' | 'error'>): Logger {
  return {
    info() {},
    warn: (message, fields) => target.warn(...lineOf(message, fields)),
    error: (message, fields) => target.error(...lineOf(message, fields)),
  };
}

function lineOf(message: string, { error, ...rest }: LogFields = {}): unknown[] {
  const line: unknown[] = [`rivulet: ${message}`];
  if (Object.keys(rest).length > 0) line.push(rest);
  if (error !== undefined) line.push(error);
  return line;
}
