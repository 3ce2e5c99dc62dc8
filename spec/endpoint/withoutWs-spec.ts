import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createUserProject } from '../support/userProject.js';

it('should do without ws until a WebSocket is wanted, and then say what is missing', { timeout: 60_000 }, async () => {
  await using project = await createUserProject({ type: 'module' });
  await rm(join(project.folder, 'node_modules/ws'));
  await project.write(
    'main.js',
    `import { createServer } from 'node:http';
     import { of } from 'rxjs';
     import { eventStream, webSocket } from 'rivulet/endpoint';
     console.log((await eventStream(of(1)).text()).split('\\n')[0]);
     try {
       webSocket(createServer(), '/', messages$ => messages$);
     } catch (error) {
       console.log(error.message);
     }`,
  );
  expect(await project.node('main.js')).toBe(
    'data: 1\nFAILED_PRECONDITION: webSocket() needs the package ws: install it with `npm install ws`.\n',
  );
});
