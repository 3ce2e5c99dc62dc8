import type { ServerInterceptor } from '@grpc/grpc-js';
import type { ChannelOptions } from 'nice-grpc';
import type { Limits } from '../store/index.js';
import { callFacts } from './callFacts.js';
import { refuseUndecodable } from './refuseUndecodable.js';
import { tellWhenGone } from './frameFlow.js';

/** Together: a peer that is gone without a word is found within 20 s. */
const KEEPALIVE_TIME_MS = 10_000;
const KEEPALIVE_TIMEOUT_MS = 8_000;

/** Room for what stands around the operations in a message. */
const MESSAGE_EXTRA_BYTES = 2 ** 20;

/** @returns The largest message that is taken: a write names its variables where the commit has numbers. */
export function maxMessageBytesOf({ commitBytes }: Limits): number {
  return commitBytes * 2 + MESSAGE_EXTRA_BYTES;
}

/** @param gate Sees each call first. */
export function channelOptions(limits: Limits, gate: ServerInterceptor): ChannelOptions {
  return {
    interceptors: [gate, tellWhenGone, callFacts, refuseUndecodable],
    // Statistics that nothing here reads.
    'grpc.enable_channelz': 0,
    'grpc.max_concurrent_streams': limits.callsPerConnection,
    'grpc.keepalive_time_ms': KEEPALIVE_TIME_MS,
    'grpc.keepalive_timeout_ms': KEEPALIVE_TIMEOUT_MS,
    'grpc.keepalive_permit_without_calls': 1,
    'grpc.max_receive_message_length': maxMessageBytesOf(limits),
    // What is sent has limits of its own.
    'grpc.max_send_message_length': -1,
  };
}
