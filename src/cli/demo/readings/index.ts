export { machineSampler, type Readings, type Sampler } from './sampler.js';
