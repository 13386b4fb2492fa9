import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { readOrganisationFile } from '../../../../electron/host/server/read-organisation-file.js';
import { describeStartProblem } from '../../../../electron/host/server/start-problem.js';

it('a port in use is named with the option to choose another', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const error = await new Promise<unknown>((resolve) => {
    createServer().on('error', resolve).listen(port, '127.0.0.1');
  });
  await new Promise((resolve) => taken.close(resolve));
  expect(describeStartProblem(error)).toBe(
    `Port ${port} is in use. Choose another one with --port, or 0 to take a free one.`,
  );
});

it('an organisation file that is not there is named', async () => {
  const error = await readOrganisationFile('/nowhere/contoso.json').catch((problem) => problem);
  expect(describeStartProblem(error)).toBe(
    'The organisation file /nowhere/contoso.json cannot be read: there is no such file.',
  );
});

it('a defect of the program has no such line', () => {
  expect(describeStartProblem(new TypeError('x is not a function'))).toBeNull();
});
