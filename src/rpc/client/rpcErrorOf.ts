import { ClientError } from 'nice-grpc-common';
import { errorCode } from '../../wire/index.js';
import { RpcError } from '../RpcError.js';
import { statusCodes } from '../statusCodes.js';

/** A failed call as middlewares of nice-grpc know it, with the error that it was. */
export class CallFailure extends ClientError {
  constructor(
    path: string,
    readonly error: RpcError,
  ) {
    super(path, statusCodes[error.code], error.rawMessage);
  }
}

/** Gives what a transport or a middleware has thrown as an RpcError. */
export function rpcErrorOf(thrown: unknown): RpcError {
  if (thrown instanceof CallFailure) return thrown.error;
  if (thrown instanceof ClientError) return new RpcError(errorCode(thrown.code), thrown.details, { cause: thrown });
  return RpcError.from(thrown);
}
