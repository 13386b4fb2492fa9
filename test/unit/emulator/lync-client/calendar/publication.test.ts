import { describe, expect, it } from 'vitest';
import type { ClientEntries } from '../../../../../shared/contract/views/client.js';
import type { Relationship } from '../../../../../shared/lync/presence.js';
import {
  alice,
  bob,
  type CalendarWorld,
  calendarWorld,
  meeting,
} from '../../../../support/calendar-world.js';

const quick = '-WebServicePollInterval 00:05:00 -CalendarStatePublicationInterval 60';

/** Alice in a meeting from the start, under this policy, seen by bob of her Workgroup. */
async function inMeeting(policy = '') {
  const world = await calendarWorld(`Set-CsClientPolicy ${quick} ${policy}`);
  await give(world, 'workgroup');
  await world.command(meeting('08:00', '09:00'));
  return world;
}

const give = (world: CalendarWorld, relationship: Relationship) =>
  world.command({ name: 'client.set-relationship', sip: alice, contact: bob, relationship });

async function card(world: CalendarWorld) {
  const { contact, fields } = await world.command({
    name: 'client.contact-card',
    sip: bob,
    contact: alice,
  });
  return { contact, ids: fields.map(({ id }) => id) };
}

const options = (world: CalendarWorld, values: Record<string, boolean | string>) =>
  world.command({ name: 'client.apply-options', sip: alice, values });

describe('what policy and the user keep to themselves', () => {
  it('nothing by default', async () => {
    const world = await inMeeting();
    await world.until('08:01');
    expect(world.text(bob, alice)).toBe('In a meeting');
    expect((await card(world)).ids).toEqual(
      expect.arrayContaining(['calendar', 'meeting', 'meeting-location']),
    );
  });

  it('DisableCalendarPresence: all of the calendar', async () => {
    const world = await inMeeting('-DisableCalendarPresence $true');
    await world.until('08:10');
    expect(world.text(bob, alice)).toBe('Available');
    expect((await card(world)).ids).not.toContain('calendar');
    const { entries } = await world.command({ name: 'calendar.forecast', sip: alice });
    expect(entries[0]?.why).toContain('switched off');
  });

  it('DisableFreeBusyInfo: free/busy only', async () => {
    const world = await inMeeting('-DisableFreeBusyInfo $true');
    await world.until('08:01');
    expect(world.text(bob, alice)).toBe('In a meeting');
    expect((await card(world)).ids).not.toContain('calendar');
  });

  it('DisableMeetingSubjectAndLocation: what the meeting is about', async () => {
    const world = await inMeeting('-DisableMeetingSubjectAndLocation $true');
    await world.until('08:01');
    expect(world.text(bob, alice)).toBe('In a meeting');
    expect((await card(world)).ids).not.toContain('meeting');
  });

  it('the checks of the Personal page, from the next publication on', async () => {
    const world = await inMeeting();
    await world.until('08:01');
    await options(world, { 'meeting-subject-and-location': false });
    await world.until('08:02');
    expect((await card(world)).ids).not.toContain('meeting');
    await options(world, { 'calendar-presence': false });
    expect(world.text(bob, alice)).toBe('In a meeting');
    await world.until('08:03');
    expect(world.text(bob, alice)).toBe('Available');
  });

  it('no personal information manager: no polls, and what was read is forgotten', async () => {
    const world = await inMeeting();
    await world.until('08:01');
    await options(world, { 'personal-information-manager': 'none' });
    await world.until('08:05');
    expect(world.text(bob, alice)).toBe('Available');
    expect(world.log('calendar.polled').filter(({ sip }) => sip === alice)).toHaveLength(1);
  });
});

describe('automatic replies', () => {
  /** What alice's personal note says in the sample. */
  const ownNote = 'Working from Redmond all week';
  const replies = (world: CalendarWorld, state: 'enabled' | 'disabled') =>
    world.command({
      name: 'exchange.set-mailbox',
      mailbox: alice,
      automaticReplies: { state, internalMessage: '<html><b>On leave</b> until Monday</html>' },
    });

  it('put the message and the asterisk on, until they are switched off', async () => {
    const world = await calendarWorld(`Set-CsClientPolicy ${quick}`);
    await give(world, 'colleagues');
    await replies(world, 'enabled');
    await world.until('08:01');
    const { contact } = await card(world);
    expect(contact.note).toBe('On leave until Monday');
    expect(contact.presence).toMatchObject({ text: 'Available', outOfOffice: true });
    await world.command({ name: 'endpoint.lock', sip: alice });
    expect(world.text(bob, alice)).toBe('Out of office');
    await replies(world, 'disabled');
    await world.until('08:06');
    expect((await card(world)).contact).toMatchObject({ note: ownNote });
    expect(world.text(bob, alice)).toBe('Away');
  });

  it('give way to a note that was written later', async () => {
    const world = await calendarWorld(`Set-CsClientPolicy ${quick}`);
    await replies(world, 'enabled');
    await world.until('08:01');
    await world.command({ name: 'client.set-note', sip: alice, text: 'Back early' });
    expect((await card(world)).contact.note).toBe('Back early');
  });

  it('keep their message under DisablePresenceNote, and show no external contact anything', async () => {
    const world = await calendarWorld(`Set-CsClientPolicy ${quick} -DisablePresenceNote $true`);
    await give(world, 'colleagues');
    await replies(world, 'enabled');
    await world.until('08:01');
    expect((await card(world)).contact).toMatchObject({ note: ownNote });
    await give(world, 'external-contacts');
    expect((await card(world)).contact.presence.outOfOffice).toBe(false);
  });
});

it('an Out of Office entry leaves an active person available and shows while away', async () => {
  const world = await calendarWorld(`Set-CsClientPolicy ${quick}`);
  await world.command(meeting('08:00', '09:00', { busyType: 'oof' }));
  await world.until('08:02');
  expect(world.text(bob, alice)).toBe('Available');
  await world.command({ name: 'endpoint.lock', sip: alice });
  expect(world.text(bob, alice)).toBe('Out of office');
});

it('tells poll, publication and trouble in the configuration window, and which policy decided', async () => {
  const world = await calendarWorld(`Set-CsClientPolicy ${quick}`);
  const rows = () => {
    const topic = world.deployment.topic(`client/${alice}`);
    const configuration = topic?.snapshot().configuration as unknown;
    return Object.fromEntries(
      (configuration as ClientEntries['configuration']).rows.map(({ id, ...row }) => [id, row]),
    );
  };
  expect(rows()['ews-information']?.value).toBe('EWS has not fully initialized');
  await world.until('08:02');
  expect(rows()).toMatchObject({
    'ews-internal-url': { value: 'https://mail.contoso.com/EWS/Exchange.asmx' },
    'ews-information': { value: 'EWS Status OK' },
    'last-poll': { value: '08:00:00' },
    'next-poll': { value: '08:05:00' },
    'last-publication': { value: '08:02:00' },
    'next-publication': { value: '08:03:00' },
    'poll-interval': { value: '00:05:00', why: { source: 'policy' } },
  });
  await world.command({ name: 'exchange.set-fault', target: 'ews', kind: 'malformed' });
  await world.until('08:05');
  expect(rows()['ews-information']?.value).toMatch(/^EWS has not fully initialized\. Its answer/);
  expect(rows()['last-poll']?.value).toBe('08:05:00, failed');
});

it('B12 forecasts by the first model, and says whose understanding that is', async () => {
  const world = await calendarWorld();
  const { models } = await world.command({ name: 'calendar.forecast', sip: alice });
  expect(models.map(({ isDefault }) => isDefault)).toEqual([true, false, false]);
  expect(models[0]?.note).toContain("author's understanding");
});

it('reads the timeline in lanes: calendar, cache, publication and watchers', async () => {
  const world = await calendarWorld(
    'Set-CsClientPolicy -WebServicePollInterval 00:15:00 -CalendarStatePublicationInterval 300',
  );
  await give(world, 'external-contacts');
  await world.until('08:01');
  await world.command(meeting('08:10', '09:02'));
  await world.until('10:00');
  const view = await world.command({
    name: 'timeline.read',
    sip: alice,
    from: world.moment('08:00:01'),
    to: world.moment('10:00'),
    watchers: [bob],
  });
  const lane = (spans: typeof view.calendar) =>
    spans.map(({ from, to, text }) => `${world.timeOf(from)} ${world.timeOf(to)} ${text}`);
  expect(lane(view.calendar)).toEqual(['08:10:00 09:02:00 Design review']);
  expect(lane(view.polled)).toEqual(['08:15:00 09:02:00 Design review']);
  expect(lane(view.published)).toEqual(['08:15:00 09:05:00 In a meeting']);
  const ahead = await world.command({
    name: 'timeline.read',
    sip: alice,
    from: world.moment('09:30'),
    to: world.moment('12:00'),
    watchers: [bob],
  });
  const untilNow = `${world.timeOf(world.deployment.now())} Available`;
  expect(ahead.until).toBe(world.deployment.now() + 1);
  expect(lane(ahead.watchers[0]?.spans ?? [])).toEqual([`09:30:00 ${untilNow}`]);
  expect(view.watchers[0]?.relationship).toBe('external-contacts');
  expect(lane(view.watchers[0]?.spans ?? [])).toEqual([
    '08:00:01 08:15:00 Available',
    '08:15:00 09:05:00 Busy',
    '09:05:00 10:00:00 Available',
  ]);
});

it('says of each poll and publication in the timeline what the log says', async () => {
  const world = await calendarWorld(`Set-CsClientPolicy ${quick}`);
  await world.until('08:01');
  await world.command(meeting('08:10', '09:02'));
  await world.command(meeting('09:30', '11:00'));
  await world.until('10:00');
  await options(world, { 'calendar-presence': false });
  await world.until('10:10');
  await world.command({ name: 'exchange.set-fault', target: 'ews', kind: 'malformed' });
  await world.until('10:20');
  const view = await world.command({
    name: 'timeline.read',
    sip: alice,
    from: world.moment('08:00'),
    to: world.moment('10:20'),
    watchers: [],
  });
  const told = (noted: typeof view.polls) =>
    noted.flatMap(({ at, text, failed }) => (text === '' || failed ? [] : `${at} ${text}`));
  const logged = (kind: string) =>
    world.deployment.log.entries().flatMap((entry) => {
      const isOne = entry.kind === kind && entry.sip === alice;
      return isOne && !entry.text.includes('nothing new') ? `${entry.at} ${entry.text}` : [];
    });
  expect(told(view.polls)).toEqual(logged('calendar.polled'));
  expect(told(view.publications)).toEqual(logged('calendar.published'));
  const endings = [
    'it is over, moved or gone from the cache.',
    'calendar presence is switched off.',
  ];
  for (const ending of endings)
    expect(told(view.publications).filter((text) => text.endsWith(ending))).toHaveLength(1);
  expect(view.polls.at(-1)).toMatchObject({
    failed: true,
    text: expect.stringContaining('Its answer'),
  });
});

it('keeps credentials for a real Exchange out of the log and out of what is saved', async () => {
  const asked: string[] = [];
  const trusted: string[] = [];
  const world = await calendarWorld(`Set-CsClientPolicy ${quick}`, (credentials, domains) => {
    trusted.push(...domains);
    return (request) => {
      asked.push(`${credentials?.kind} ${request.url}`);
      return Promise.resolve({ status: 401, headers: {}, body: '' });
    };
  });
  await world.command({
    name: 'client.connect-exchange',
    sip: alice,
    url: 'https://mail.example.com/EWS/Exchange.asmx',
    credentials: { kind: 'basic', user: 'alice', password: 'correct horse' },
    trustedHosts: ['outlook.example.net'],
  });
  await world.until('08:05');
  expect(asked).toContain('basic https://mail.example.com/EWS/Exchange.asmx');
  expect(trusted).toEqual(['contoso.com', 'outlook.example.net', 'mail.example.com']);
  const failed = world.log('calendar.poll-failed').filter(({ sip }) => sip === alice);
  expect(failed[0]?.text).toContain('refuses the credentials');
  const kept = JSON.stringify([world.deployment.log.entries(), world.deployment.snapshot()]);
  expect(kept).not.toContain('correct horse');
  await world.command({ name: 'client.disconnect-exchange', sip: alice });
  await world.until('08:10');
  expect(world.log('calendar.polled').some(({ sip }) => sip === alice)).toBe(true);
});
