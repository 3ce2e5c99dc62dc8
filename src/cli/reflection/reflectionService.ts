import { z } from 'zod';
import { method, service, stream } from '../../rpc/index.js';

// Members of oneofs in the original, which are fields like any others on the wire.
const Request = z.object({
  file_by_filename: z.string().optional().meta({ field: 3 }),
  file_containing_symbol: z.string().optional().meta({ field: 4 }),
  list_services: z.string().optional().meta({ field: 7 }),
});

const Response = z.object({
  file_descriptor_response: z
    .object({ file_descriptor_proto: z.array(z.instanceof(Uint8Array)) })
    .optional()
    .meta({ field: 4 }),
  list_services_response: z
    .object({ service: z.array(z.object({ name: z.string() })) })
    .optional()
    .meta({ field: 6 }),
  error_response: z.object({ error_code: z.int32(), error_message: z.string() }).optional().meta({ field: 7 }),
});

export type ReflectionRequest = z.input<typeof Request>;
export type ReflectionResponse = z.output<typeof Response>;

/** gRPC's server reflection. Many servers have only the older of the two, which is the same but for its name. */
export const reflectionServices = (['v1', 'v1alpha'] as const).map(version =>
  service(`grpc.reflection.${version}.ServerReflection`, {
    ServerReflectionInfo: method(stream(Request), stream(Response)),
  }),
);
