// @ts-check
import { createServer } from 'rivulet/server';
import { serve } from './role.mjs';

const server = await createServer({ port: 0 }).listen();
serve(server.port);
