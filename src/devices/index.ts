export { RivuletError } from '../errors/index.js';
export { answer, type AnswerOptions } from './answer.js';
export type { CallOptions, Calls } from './calls/types.js';
export { defineDevice, type Device, type DeviceContext, type SetupContext } from './device.js';
export type { Message } from './message.js';
export type { ServeDeviceOptions } from './options.js';
export type { Peer, PeerEvent } from './registry/peers.js';
export { serveDevice, type RunningDevice } from './serveDevice.js';
