import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { runScenario } from '../../../../electron/host/scenario/run-scenario.js';
import { failuresOf } from '../../../support/repository-scenarios.js';
import { startScenario } from '../../../support/start-scenario.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

const organisation = JSON.stringify({
  schemaVersion: 1,
  name: 'Adatum',
  sipDomain: 'adatum.com',
  timeZone: 'Europe/Berlin',
  start: '2010-12-06T08:00:00',
  sites: [{ name: 'Munich', pool: 'pool.adatum.com' }],
  people: [
    { sip: 'anna@adatum.com', givenName: 'Anna', contacts: { ungrouped: ['ben@adatum.com'] } },
    { sip: 'ben@adatum.com', givenName: 'Ben', contacts: { ungrouped: ['anna@adatum.com'] } },
  ],
  signedIn: ['ben@adatum.com'],
});

const states = `<?xml version="1.0"?>
<customStates xmlns="http://schemas.microsoft.com/09/2009/communicator/customStates">
  <customState ID="1" availability="busy"><activity LCID="1033">In the shop</activity></customState>
</customStates>`;

const calendar = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Stand-up
DTSTART:20110301T091500
DURATION:PT15M
END:VEVENT
END:VCALENDAR
`;

const scenario = `
scenario: Everything a beginning can say
organisation: ./organisation.json
profile: technet
start: 2011-03-01T09:00:00
sign-in: [anna, ben]
policies: |
  Set-CsClientPolicy -WebServicePollInterval 00:00:30 -CalendarStatePublicationInterval 60
  Set-CsClientPolicy -CustomStateUrl https://intranet.example/states.xml
web:
  https://intranet.example/states.xml: ./states.xml
mailboxes:
  anna:
    version: '2007'
    smtp-address: anna.a@adatum.com
    working-hours: { start: '09:30', end: '18:00' }
    automatic-replies: { state: enabled, internal: Back on Monday }
    calendar: ./anna.ics
    entries: [{ subject: Lunch, start: '12:00', end: '13:00', meeting: false }]
steps:
  - expect:
      clock: 2011-03-01T09:00:00
      entry: { key: settings, path: profile, is: technet }
      log:
        - { kind: client.signed-in, count: 2 }
        - { kind: mailbox.entry-added, who: anna, text: Lunch }
  - expect: { entry: { key: mailbox/anna@adatum.com, path: version, is: '2007' } }
  - expect: { entry: { key: mailbox/anna@adatum.com, path: smtpAddress, is: anna.a@adatum.com } }
  - expect: { entry: { key: mailbox/anna@adatum.com, path: workingHours.startMinutes, is: 570 } }
  - expect: { entry: { key: mailbox/anna@adatum.com, path: automaticReplies.internalMessage, is: Back on Monday } }
  - expect: { client: anna, settings: { WebServicePollInterval: '00:00:30' } }
  - at: '09:15:00'
    expect: { client: ben, row: anna, presence: Busy }
  - at: '09:30:00'
    expect: { client: ben, row: anna, presence: Available }
  - at: '12:00:00'
    expect: { client: ben, row: anna, presence: Busy }
  - status: { who: ben, status: custom-1 }
  - expect: { client: anna, row: ben, presence: In the shop, class: busy, activity: In the shop }
`;

it('is all there when the first step is taken', async () => {
  const folder = temporaryFolder();
  const files = {
    'organisation.json': organisation,
    'states.xml': states,
    'anna.ics': calendar,
    'begin.yaml': scenario,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const result = await runScenario(await loadScenario(join(folder, 'begin.yaml')), {
    start: startScenario,
  });
  expect(failuresOf(result)).toEqual([]);
});

it('fails the scenario where it is refused', async () => {
  const folder = temporaryFolder();
  const text =
    'scenario: Try\npolicies: Get-CsClientPolicy -Identity Nothing\nsteps:\n  - next: 1\n';
  writeFileSync(join(folder, 'try.yaml'), text);
  const result = await runScenario(await loadScenario(join(folder, 'try.yaml')), {
    start: startScenario,
  });
  expect(result.steps.map(({ status }) => status)).toEqual(['failed', 'skipped', 'skipped']);
  expect(result.steps[0]?.step).toMatchObject({ title: 'policies', line: 2, isBeginning: true });
});
