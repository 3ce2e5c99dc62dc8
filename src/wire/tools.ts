import { RivuletError } from '../errors/index.js';
import { errorCode } from './codes.js';
import { google, type rivulet } from './generated/messages.js';
import { errorFromStatus, statusDetailsOf } from './status.js';

/** What a tool is, as it travels: its schemas are the text of a JSON Schema of draft 7. */
export interface ToolSpec {
  readonly name: string;
  readonly description: string;
  /** Empty: any JSON. */
  readonly parameters: string;
  /** Empty: any JSON. */
  readonly result: string;
  /** Undefined: it sends no chunks. Empty: any JSON. */
  readonly streaming: string | undefined;
  /** Names of variables. */
  readonly needs: readonly string[];
}

/** A tool as it stands in a session. */
export interface ToolDescription {
  readonly spec: ToolSpec;
  /** Of what it needs, what is not there. */
  readonly missing: readonly string[];
  readonly workers: number;
}

export function toolSpecToMessage(spec: ToolSpec): rivulet.v1.ToolSpec.$Properties {
  const { name, description, parameters, result, streaming, needs } = spec;
  return {
    name,
    description,
    parametersSchema: parameters,
    resultSchema: result,
    ...(streaming !== undefined && { chunkSchema: streaming }),
    needs: [...needs],
  };
}

export function toolSpecFromMessage(message: rivulet.v1.ToolSpec.$Properties): ToolSpec {
  return {
    name: message.name ?? '',
    description: message.description ?? '',
    parameters: message.parametersSchema ?? '',
    result: message.resultSchema ?? '',
    streaming: message.chunkSchema ?? undefined,
    needs: message.needs ?? [],
  };
}

export function toolToMessage({ spec, missing, workers }: ToolDescription): rivulet.v1.ToolInfo.$Properties {
  return { spec: toolSpecToMessage(spec), missing: [...missing], workers };
}

export function toolFromMessage({ spec, missing, workers }: rivulet.v1.ToolInfo.$Properties): ToolDescription {
  return { spec: toolSpecFromMessage(spec ?? {}), missing: missing ?? [], workers: workers ?? 0 };
}

/** An error as it goes within a message: a google.rpc.Status. */
export function statusOf(error: RivuletError): google.rpc.Status.$Properties {
  return google.rpc.Status.decode(statusDetailsOf(error));
}

/** The error of a google.rpc.Status within a message. */
export function errorOfStatus(status: google.rpc.Status.$Properties | null | undefined): RivuletError {
  if (!status?.code) return new RivuletError(errorCode(2), 'The other side failed without saying why.');
  return errorFromStatus(status.code, status.message ?? '', google.rpc.Status.encode(status).finish());
}
