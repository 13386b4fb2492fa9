import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const steps = (presence: string) => `
start: 2010-11-22T08:00:00
steps:
  - shell: Set-CsClientPolicy -WebServicePollInterval 00:30:00 -CalendarStatePublicationInterval 300
  - sign-out-and-in: alice
  - run: 00:01:00
  - meeting: { who: alice, subject: Budget & Co, start: '08:10', end: '09:00' }
  - at: '08:30:00'
  - title: Bob sees it
    note: The poll of 08:30 brings it.
    expect: { client: bob, row: alice, presence: ${presence} }
  - run: 00:01:00
`;

/** Writes a scenario that passes. */
export const passingScenario = (folder: string, name = 'passing.yaml'): string =>
  write(folder, name, `scenario: A meeting is seen\n${steps('In a meeting')}`);

/** Writes a scenario whose one expectation is disappointed. */
export const failingScenario = (folder: string, name = 'failing.yaml'): string =>
  write(folder, name, `scenario: A meeting is not seen\n${steps('Available')}`);

/** Writes a scenario that cannot be used: a key of it is misspelt. */
export const brokenScenario = (folder: string, name = 'broken.yaml'): string =>
  write(folder, name, 'scenario: Broken\nsteps:\n  - shel: Get-CsClientPolicy\n');

function write(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
