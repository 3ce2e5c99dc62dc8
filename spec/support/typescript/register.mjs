// `node --import ./spec/support/typescript/register.mjs file.ts` runs a file of this repository as it is, in a process of
// its own, without a build.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
