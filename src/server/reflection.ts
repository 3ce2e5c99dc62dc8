import type { ServiceImplementation } from 'nice-grpc';
import { ServerReflection, type ServerReflectionService } from 'nice-grpc-server-reflection';

type Reflection = ServiceImplementation<typeof ServerReflectionService>;

/** Serves gRPC reflection of the named services, from the serialized descriptors of all their files. */
export function createReflection(descriptors: Uint8Array, serviceNames: readonly string[]): Reflection {
  const inner = ServerReflection(descriptors, serviceNames);

  return {
    async *serverReflectionInfo(requests, context) {
      for await (const request of requests) {
        for await (const response of inner.serverReflectionInfo(once(request), context)) {
          const symbol = request.getFileContainingSymbol();
          if (!symbol || !response.getErrorResponse?.()) {
            yield response;
            continue;
          }
          // The package looks up what stands in no protobuf package under a leading dot.
          const dotted = request.clone().setFileContainingSymbol(`.${symbol}`);
          for await (const other of inner.serverReflectionInfo(once(dotted), context)) {
            yield other.getErrorResponse?.() ? response : other.setOriginalRequest(request);
          }
        }
      }
    },
  };
}

async function* once<T>(item: T): AsyncGenerator<T> {
  yield item;
}
