import { expect, it } from 'vitest';
import { CommandProblem, UsageProblem } from '../../../../electron/host/command-line/problems.js';
import { describeStartFailure } from '../../../../electron/host/desktop/start-problem.js';
import { StorageProblem } from '../../../../electron/host/state/storage/storage-problem.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { OrganisationFileError } from '../../../../shared/organisation/organisation-problem.js';

it('what people can mend is said in its own words', () => {
  for (const problem of [
    new UsageProblem('Mend me.'),
    new StorageProblem('Mend me.'),
    new CommandProblem('Mend me.'),
    new CommandError('invalid-input', 'Mend me.'),
  ])
    expect(describeStartFailure(problem).text).toBe('Mend me.');
});

it('a port in use is told with the option of the desktop program', () => {
  const taken = Object.assign(new Error('taken'), { code: 'EADDRINUSE', port: 8090 });
  expect(describeStartFailure(taken).text).toBe(
    'Port 8090 is in use. Choose another one with --api-port, or 0 to take a free one.',
  );
});

it('an organisation file with many faults fills no more than a dialog', () => {
  const problems = Array.from({ length: 20 }, (_, index) => ({
    path: `people[${index}]`,
    line: index + 1,
    column: 1,
    message: 'is wrong',
  }));
  const { text } = describeStartFailure(new OrganisationFileError('contoso.json', problems));
  expect(text.split('\n').length).toBeLessThanOrEqual(16);
  expect(text).toMatch(/… and \d+ more\.\n\nCorrect the organisation file/);
});

it('a fault of the program is shown whole', () => {
  expect(describeStartFailure(new TypeError('x is undefined')).text).toMatch(
    /^This is a fault of the program[\s\S]*TypeError: x is undefined/,
  );
});
