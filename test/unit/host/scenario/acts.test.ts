import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readScenario } from '../../../../electron/host/scenario/read-scenario.js';
import type { Scenario } from '../../../../electron/host/scenario/scenario.js';
import { filesIn } from '../../../../electron/host/scenario/scenario-files.js';
import { commandsIn } from '../../../../electron/host/scenario/story/story-steps.js';
import {
  type Command,
  commandSchema,
  isClockCommand,
  isHostCommand,
} from '../../../../shared/contract/commands/command.js';
import { actOfCommand, acts } from '../../../../shared/scenario/acts/acts.js';
import type { ReachedWorld } from '../../../../shared/scenario/acts/define-act.js';
import { repositoryScenarios } from '../../../support/repository-scenarios.js';

const [alice, bob] = ['alice@contoso.com', 'bob@contoso.com'];
const fe1 = 'fe1.contoso.com';
const zone = { frontEnd: fe1, account: 'S-1-5-20', domain: 'contoso.local', protocol: 'https' };

const noWorld: ReachedWorld = { entryOf: async () => 'c1', hasConversation: async () => false };
const inConversation: ReachedWorld = { ...noWorld, hasConversation: async () => true };

/** The commands behind one step; those about an entry of a calendar are given the id `c1`. */
async function commandsOf(
  step: string,
  world: ReachedWorld = noWorld,
): Promise<readonly Command[]> {
  const scenario = readScenario(`scenario: Try\nsign-in: []\nsteps:\n  - ${step}`, 'try.yaml');
  const all: Command[] = [];
  for (const action of scenario.steps.flatMap(({ actions }) => actions)) {
    if (action.kind === 'commands') all.push(...action.commands);
    if (action.kind === 'reached') all.push(...(await action.commands(world)));
  }
  return all;
}

const steps: readonly (readonly [string, readonly Command[]])[] = [
  ['shell: Get-CsUser', [{ name: 'shell.run', text: 'Get-CsUser' }]],
  ['answer: Y', [{ name: 'shell.answer', choice: 'Y' }]],
  [
    'sign-in: [alice, bob]',
    [
      { name: 'client.sign-in', sip: alice },
      { name: 'client.sign-in', sip: bob },
    ],
  ],
  ['sign-out: alice', [{ name: 'client.sign-out', sip: alice }]],
  ['sign-out-and-in: Alice', [{ name: 'client.sign-out-and-in', sip: alice }]],
  ['run: 00:30:00', [{ name: 'clock.run', duration: '00:30:00' }]],
  ["until: '09:00'", [{ name: 'clock.run-to', time: '09:00' }]],
  [
    'until: { kind: calendar.polled, who: alice, within: 01:00:00 }',
    [
      {
        name: 'clock.until',
        condition: { kind: 'calendar.polled', sip: alice },
        within: '01:00:00',
      },
    ],
  ],
  ["at: '09:00'", [{ name: 'clock.run-to', time: '09:00' }]],
  [
    "{ at: '09:00', lock: alice }",
    [
      { name: 'clock.run-to', time: '09:00', before: true },
      { name: 'endpoint.lock', sip: alice },
    ],
  ],
  ["{ at: '09:00', expect: { clock: '09:00' } }", [{ name: 'clock.run-to', time: '09:00' }]],
  ['next: 2', [{ name: 'clock.next' }, { name: 'clock.next' }]],
  [
    'sleep: { who: alice, for: 03:00:00 }',
    [{ name: 'clock.sleep', sip: alice, duration: '03:00:00' }],
  ],
  [
    "meeting: { who: alice, subject: Talk, start: '09:00', end: '10:00', location: Here, busy: oof, meeting: false, all-day: true }",
    [
      {
        name: 'exchange.add-entry',
        mailbox: alice,
        subject: 'Talk',
        start: '09:00',
        end: '10:00',
        location: 'Here',
        busyType: 'oof',
        meeting: false,
        allDay: true,
      },
    ],
  ],
  [
    "change-meeting: { who: alice, subject: Talk, new-subject: Long talk, end: '11:00', busy: tentative }",
    [
      {
        name: 'exchange.change-entry',
        mailbox: alice,
        entry: 'c1',
        subject: 'Long talk',
        end: '11:00',
        busyType: 'tentative',
      },
    ],
  ],
  [
    'delete-meeting: { who: alice, subject: Talk }',
    [{ name: 'exchange.remove-entry', mailbox: alice, entry: 'c1' }],
  ],
  [
    "mailbox: { who: alice, version: '2003', working-hours: { time-zone: UTC, days: [monday], start: '08:30', end: '17:00' }, automatic-replies: { state: enabled, internal: Away } }",
    [
      {
        name: 'exchange.set-mailbox',
        mailbox: alice,
        version: '2003',
        workingHours: { timeZone: 'UTC', days: ['monday'], startMinutes: 510, endMinutes: 1020 },
        automaticReplies: { state: 'enabled', internalMessage: 'Away' },
      },
    ],
  ],
  [
    "fault: { target: ews, kind: slow, who: alice, times: 2, until: '09:00' }",
    [
      {
        name: 'exchange.set-fault',
        target: 'ews',
        kind: 'slow',
        mailbox: alice,
        times: 2,
        until: '09:00',
      },
    ],
  ],
  ['clear-faults: true', [{ name: 'exchange.clear-faults' }]],
  [
    'unlock: { who: alice, device: mobile-2 }',
    [{ name: 'endpoint.unlock', sip: alice, endpoint: 'mobile-2' }],
  ],
  ['idle: alice', [{ name: 'endpoint.idle', sip: alice }]],
  ['activity: alice', [{ name: 'endpoint.activity', sip: alice }]],
  ['disconnect: alice', [{ name: 'endpoint.disconnect', sip: alice }]],
  ['reconnect: alice', [{ name: 'endpoint.reconnect', sip: alice }]],
  ['call: alice', [{ name: 'endpoint.start-call', sip: alice, kind: 'call' }]],
  [
    'call: { who: alice, kind: conference }',
    [{ name: 'endpoint.start-call', sip: alice, kind: 'conference' }],
  ],
  ['end-call: alice', [{ name: 'endpoint.end-call', sip: alice }]],
  [
    'add-device: { who: alice, device: mobile }',
    [{ name: 'endpoint.add', sip: alice, device: 'mobile' }],
  ],
  [
    'remove-device: { who: alice, device: mobile-2 }',
    [{ name: 'endpoint.remove', sip: alice, endpoint: 'mobile-2' }],
  ],
  [
    'relationship: { who: bob, contact: alice, is: none }',
    [{ name: 'client.set-relationship', sip: bob, contact: alice, relationship: null }],
  ],
  [
    'status: { who: alice, status: off-work }',
    [{ name: 'client.set-status', sip: alice, status: 'off-work' }],
  ],
  [
    'note-text: { who: alice, text: Back at ten }',
    [{ name: 'client.set-note', sip: alice, text: 'Back at ten' }],
  ],
  [
    'location: { who: alice, text: Home }',
    [{ name: 'client.set-location', sip: alice, text: 'Home' }],
  ],
  [
    'display: { who: alice, view: status }',
    [{ name: 'client.set-display', sip: alice, choice: { view: 'status' } }],
  ],
  [
    'picture: { who: alice, url: https://a.example/b.jpg, source: web }',
    [
      { name: 'client.connect-picture', sip: alice, url: 'https://a.example/b.jpg' },
      { name: 'client.choose-picture', sip: alice, source: 'web' },
    ],
  ],
  [
    'option-values: { who: alice, values: { show-emoticons: true } }',
    [{ name: 'client.apply-options', sip: alice, values: { 'show-emoticons': true } }],
  ],
  [
    'message: { from: alice, to: bob, text: Hello }',
    [
      { name: 'conversation.open', sip: alice, with: bob },
      { name: 'conversation.send', sip: alice, conversation: bob, text: 'Hello' },
    ],
  ],
  [
    'conversation: { who: alice, with: bob, is: open }',
    [{ name: 'conversation.open', sip: alice, with: bob }],
  ],
  [
    'conversation: { who: alice, with: bob, is: read }',
    [{ name: 'conversation.read', sip: alice, conversation: bob }],
  ],
  [
    'conversation: { who: alice, with: bob, is: closed }',
    [{ name: 'conversation.close', sip: alice, conversation: bob }],
  ],
  [
    'calendar: { who: alice, text: "BEGIN:VCALENDAR", name: talk.ics }',
    [
      {
        name: 'exchange.import-calendar',
        mailbox: alice,
        text: 'BEGIN:VCALENDAR',
        fileName: 'talk.ics',
      },
    ],
  ],
  [
    'registry-file: { front-end: fe1, text: REGEDIT4 }',
    [
      {
        name: 'front-end.import-registry',
        frontEnd: fe1,
        text: 'REGEDIT4',
        fileName: 'text',
      },
    ],
  ],
  [
    'sleep: { who: alice, for: 03:00:00, passing: 01:00:00 }',
    [{ name: 'clock.sleep', sip: alice, duration: '03:00:00', passing: '01:00:00' }],
  ],
  ['last-active: removed', [{ name: 'server.set-last-active', delivery: 'removed' }]],
  [
    'registry: { front-end: fe1, domain: contoso.local, protocol: https, zone: 1 }',
    [{ name: 'front-end.set-zone-value', ...zone, zone: 1 }],
  ],
  [
    'registry: { front-end: fe1, domain: contoso.local, protocol: https, zone: none }',
    [{ name: 'front-end.remove-zone-value', ...zone }],
  ],
  [
    'zone-keys: { front-end: fe1 }',
    [{ name: 'front-end.create-zone-keys', frontEnd: fe1, account: 'S-1-5-20' }],
  ],
  ['restart-service: fe1', [{ name: 'front-end.restart-service', frontEnd: fe1 }]],
  [
    'stop-service: { front-end: fe1, service: RTCSRV }',
    [{ name: 'front-end.stop-service', frontEnd: fe1, service: 'RTCSRV' }],
  ],
  ['start-service: fe1', [{ name: 'front-end.start-service', frontEnd: fe1 }]],
  [
    'run-as: { front-end: fe1, user: S-1-5-20, program: psexec }',
    [{ name: 'front-end.run-as', frontEnd: fe1, user: 'S-1-5-20', program: 'psexec' }],
  ],
  [
    'show-location: { who: alice, shown: false }',
    [{ name: 'client.show-location', sip: alice, shown: false }],
  ],
  [
    'dismiss-alert: { who: alice, alert: a1 }',
    [{ name: 'client.dismiss-alert', sip: alice, alert: 'a1' }],
  ],
  [
    'save-conversation: { who: alice, with: bob }',
    [{ name: 'conversation.save', sip: alice, conversation: bob }],
  ],
  [
    'settings: { profile: technet, allow-private-addresses: true, calendar-may-override-manual-available: false }',
    [
      {
        name: 'settings.change',
        profile: 'technet',
        allowPrivateAddresses: true,
        calendarMayOverrideManualAvailable: false,
      },
    ],
  ],
  ['dismiss-notice: emulator-fault', [{ name: 'notice.dismiss', id: 'emulator-fault' }]],
  [
    'add-contact: { who: alice, contact: bob, group: g1 }',
    [{ name: 'client.add-contact', sip: alice, contact: bob, group: 'g1' }],
  ],
  [
    'add-contact: { who: alice, contact: sales@contoso.com }',
    [{ name: 'client.add-contact', sip: alice, contact: 'sales@contoso.com' }],
  ],
  [
    'remove-contact: { who: alice, contact: bob }',
    [{ name: 'client.remove-contact', sip: alice, contact: bob }],
  ],
  [
    'place-contact: { who: alice, contact: bob, to: g1, from: g2 }',
    [
      {
        name: 'client.place-contact',
        sip: alice,
        contact: bob,
        to: 'g1',
        from: 'g2',
        copy: false,
      },
    ],
  ],
  [
    'place-contact: { who: alice, contact: bob, to: g1, copy: true }',
    [{ name: 'client.place-contact', sip: alice, contact: bob, to: 'g1', copy: true }],
  ],
  [
    'tag-contact: { who: alice, contact: bob, tagged: true }',
    [{ name: 'client.tag-contact', sip: alice, contact: bob, tagged: true }],
  ],
  [
    'add-group: { who: alice, title: Project }',
    [{ name: 'client.add-group', sip: alice, title: 'Project' }],
  ],
  [
    'rename-group: { who: alice, group: g1, title: Work }',
    [{ name: 'client.rename-group', sip: alice, group: 'g1', title: 'Work' }],
  ],
  [
    'remove-group: { who: alice, group: g1 }',
    [{ name: 'client.remove-group', sip: alice, group: 'g1' }],
  ],
  [
    'toggle-group: { who: alice, group: g1, expanded: false }',
    [{ name: 'client.toggle-group', sip: alice, group: 'g1', expanded: false }],
  ],
  ['command: { name: clock.pause }', [{ name: 'clock.pause' }]],
];

it.each(steps)('%s stands for commands of the contract', async (step, commands) => {
  const compiled = await commandsOf(step);
  expect(compiled).toEqual(commands);
  for (const command of compiled) expect(commandSchema.parse(command)).toEqual(command);
});

it('covers every act, so that each is read and recorded here', () => {
  const covered = steps.map(
    ([step]) => /([a-z-]+):/.exec(step.replace(/^\{ at: [^,]*, /, ''))?.[1],
  );
  expect(Object.keys(acts).filter((act) => !covered.includes(act))).toEqual([]);
});

it.each(steps)('what %s does is recorded as acts that do the same', async (_, commands) => {
  for (const command of commands) {
    if (isHostCommand(command)) continue;
    const act = actOfCommand(command, { subjectOf: () => 'Talk' });
    if (act === null) expect(isClockCommand(command)).toBe(true);
    else expect(await commandsOf(JSON.stringify(act), inConversation)).toEqual([command]);
  }
});

it.each(repositoryScenarios())('what %s does is recorded as acts that do the same', (path) => {
  const text = readFileSync(path, 'utf8');
  const files = filesIn(dirname(path));
  const done = commandsOfSteps(readScenario(text, path, files));
  const recorded = done.flatMap((command) => {
    const act = isHostCommand(command) ? null : actOfCommand(command, { subjectOf: () => null });
    return act === null ? [] : [{ act, command }];
  });
  const steps = [{ next: 1 }, ...recorded.map(({ act }) => act)];
  const again = readScenario(stringify({ ...parse(text), steps }), path, files);
  const commands = recorded.map(({ command }) => command);
  expect(commandsOfSteps(again)).toEqual([{ name: 'clock.next' }, ...commands]);
});

const commandsOfSteps = ({ steps }: Scenario): readonly Command[] =>
  commandsIn(steps.flatMap(({ isBeginning, actions }) => (isBeginning ? [] : actions)));
