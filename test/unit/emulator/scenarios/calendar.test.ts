import { describe, expect, it } from 'vitest';
import type { Relationship } from '../../../../shared/lync/presence.js';
import {
  alice,
  bob,
  type CalendarWorld,
  calendarWorld,
  meeting,
} from '../../../support/calendar-world.js';

/** Poll and publication intervals in the policy of everybody. */
const intervals = (poll: string, publication: number, parameter = 'WebServicePollInterval') =>
  `Set-CsClientPolicy -${parameter} ${poll} -CalendarStatePublicationInterval ${publication}`;

const forecastOf = async (world: CalendarWorld) => {
  const view = await world.command({ name: 'calendar.forecast', sip: alice });
  const at = (moment: Parameters<typeof world.timeOf>[0] | null) =>
    moment === null ? 'never' : world.timeOf(moment);
  return {
    ...view,
    flips: view.entries.map(({ flipsAt, returnsAt }) => `${at(flipsAt)} ${at(returnsAt)}`),
    at,
  };
};

it('B1 created between poll and publish: flips at 08:30:00, back at 09:00:00', async () => {
  const world = await calendarWorld(intervals('00:30:00', 300));
  await world.until('08:01');
  await world.command(meeting('08:10', '09:00'));
  expect((await forecastOf(world)).flips).toEqual(['08:30:00 09:00:00']);
  await world.until('08:29:59');
  expect(world.text()).toBe('Available');
  await world.until('08:30:00');
  expect(world.text()).toBe('In a meeting');
  await world.until('09:00:00');
  expect(world.flips()).toEqual(['08:30:00 In a meeting', '09:00:00 Available']);
});

it('B2 known well ahead: publish alone decides, 10:06:00 and back 10:34:00', async () => {
  const world = await calendarWorld(intervals('00:30:00', 420));
  await world.until('08:05');
  await world.command(meeting('10:00', '10:30'));
  await world.until('11:00');
  expect(world.flips()).toEqual(['10:06:00 In a meeting', '10:34:00 Available']);
});

it('B3 the worst case, exactly', async () => {
  const one = await calendarWorld(intervals('00:30:00', 600));
  await one.until('08:00:01');
  await one.command(meeting('08:00:01', '10:00'));
  const { worstLagSeconds } = await forecastOf(one);
  expect(worstLagSeconds).toBe(1800);
  await one.until('09:00');
  expect(one.flips()).toEqual(['08:30:00 In a meeting']);

  const other = await calendarWorld(intervals('00:30:00', 420));
  await other.until('08:00:01');
  await other.command(meeting('08:00:01', '10:00'));
  const forecast = await forecastOf(other);
  expect([forecast.worstLagSeconds, forecast.meanLagSeconds]).toEqual([36 * 60, 18 * 60]);
  expect(forecast.pollsPerHour).toBe(2);
  await other.until('09:00');
  expect(other.flips()).toEqual(['08:35:00 In a meeting']);
});

it('B4 swallowed meeting: presence never changes, and the log says why', async () => {
  const world = await calendarWorld(intervals('00:30:00', 300));
  await world.until('08:02');
  await world.command(meeting('08:05', '08:25'));
  const [entry] = (await forecastOf(world)).entries;
  expect(entry?.flipsAt).toBeNull();
  expect(entry?.why).toContain('08:30:00 will see it, when it is over');
  await world.until('10:00');
  expect(world.flips()).toEqual([]);
  const [swallowed, ...others] = world.log('calendar.swallowed');
  expect(others).toEqual([]);
  expect(swallowed?.text).toBe(
    '"Design review", 08:05:00 to 08:25:00, never showed: the poll at 08:30:00 was the first to see it, and it was over.',
  );
});

it('B5 deletion needs a poll too: busy from 08:20 to 08:45', async () => {
  const world = await calendarWorld(intervals('00:15:00', 300));
  const { entry } = await world.command(meeting('08:20', '10:00'));
  await world.until('08:31');
  await world.command({ name: 'exchange.remove-entry', mailbox: alice, entry });
  expect((await forecastOf(world)).flips).toEqual(['08:20:00 08:45:00']);
  await world.until('10:30');
  expect(world.flips()).toEqual(['08:20:00 In a meeting', '08:45:00 Available']);
});

it('B6 one second matters: an edit at a poll is seen by it, a second later it is not', async () => {
  const world = await calendarWorld(intervals('00:30:00', 300));
  world.at('08:30:00', meeting('08:30', '09:00'));
  world.at('08:30:01', meeting('08:30:01', '09:30'));
  await world.until('08:40');
  expect(world.flips()).toEqual(['08:30:00 In a meeting']);
  await world.until('10:00');
  expect(world.flips()).toEqual(['08:30:00 In a meeting', '09:30:00 Available']);

  const late = await calendarWorld(intervals('00:30:00', 300));
  late.at('08:30:01', meeting('08:30:01', '09:30'));
  await late.until('10:00');
  expect(late.flips()).toEqual(['09:00:00 In a meeting', '09:30:00 Available']);
});

it('B7 Exchange down: failed polls are logged, the cache stays, nothing is caught up before the tick', async () => {
  const world = await calendarWorld(intervals('00:15:00', 300));
  await world.until('08:20');
  await world.command(meeting('08:25', '10:00'));
  await world.until('08:25');
  await world.command({
    name: 'exchange.set-fault',
    target: 'all',
    kind: 'unreachable',
    until: '08:50:00',
  });
  await world.until('10:30');
  expect(world.flips()).toEqual(['09:00:00 In a meeting', '10:00:00 Available']);
  const failed = world.log('calendar.poll-failed').filter(({ sip }) => sip === alice);
  expect(failed.map(({ at }) => world.timeOf(at))).toEqual(['08:30:00', '08:45:00']);
});

it('B8 the Exchange version chooses the knob', async () => {
  const world = await calendarWorld(
    'Set-CsClientPolicy -MAPIPollInterval 00:05:00 -WebServicePollInterval 00:45:00',
  );
  const polls = () =>
    world
      .log('calendar.polled')
      .filter(({ sip }) => sip === alice)
      .map(({ at }) => world.timeOf(at));
  await world.until('08:50');
  expect(polls()).toEqual(['08:00:00', '08:45:00']);
  await world.command({ name: 'exchange.set-mailbox', mailbox: alice, version: '2003' });
  const lookups = world.log('autodiscover.tried').length;
  await world.command({ name: 'client.sign-out-and-in', sip: alice });
  await world.until('09:01');
  expect(polls().slice(2)).toEqual(['08:50:00', '08:55:00', '09:00:00']);
  expect(
    world
      .log('autodiscover.tried')
      .slice(lookups)
      .filter(({ sip }) => sip === alice),
  ).toEqual([]);
});

describe('On Exchange 2003', () => {
  async function onPublicFolders(poll = '00:05:00', publication = 60) {
    const world = await calendarWorld(intervals(poll, publication, 'MAPIPollInterval'));
    await world.command({ name: 'exchange.set-mailbox', mailbox: alice, version: '2003' });
    await world.command({ name: 'client.sign-out-and-in', sip: alice });
    return world;
  }

  it('free/busy is told in whole minutes, not in quarters of an hour', async () => {
    const world = await onPublicFolders();
    await world.command(meeting('08:25', '08:40'));
    expect((await forecastOf(world)).flips).toEqual(['08:25:00 08:40:00']);
    await world.until('09:00');
    expect(world.flips().slice(-2)).toEqual(['08:25:00 In a meeting', '08:40:00 Available']);
  });

  it('minutes that are begun count whole', async () => {
    const world = await onPublicFolders();
    await world.command(meeting('08:25:30', '08:39:01'));
    await world.until('09:00');
    expect(world.flips().slice(-2)).toEqual(['08:25:00 In a meeting', '08:40:00 Available']);
  });

  it('consecutive and overlapping blocks of one kind are one, those of other kinds stay apart', async () => {
    const world = await onPublicFolders();
    await world.command(meeting('08:21', '08:33', { subject: 'One' }));
    await world.command(meeting('08:33', '08:40', { subject: 'Two' }));
    await world.command(meeting('08:38', '08:47', { subject: 'Three' }));
    await world.command(meeting('08:47', '08:52', { subject: 'Perhaps', busyType: 'tentative' }));
    const { entries } = await forecastOf(world);
    expect(
      entries.map(({ start, end, subject }) => [world.timeOf(start), world.timeOf(end), subject]),
    ).toEqual([
      ['08:21:00', '08:47:00', 'One, Two, Three'],
      ['08:47:00', '08:52:00', 'Perhaps'],
    ]);
  });

  it('a block goes on over the first of a month, where the published property begins anew', async () => {
    const world = await onPublicFolders('00:20:00', 300);
    await world.command(meeting('2010-12-31T15:20', '2010-12-31T16:35'));
    await world.command({ name: 'clock.run-to', time: '2010-12-31T17:00' });
    expect(world.flips().slice(-2)).toEqual(['15:20:00 In a meeting', '16:35:00 Available']);
  });
});

it('B9 Autodiscover goes by the SIP address, and either name is enough', async () => {
  const world = await calendarWorld();
  await world.command({
    name: 'exchange.set-mailbox',
    mailbox: alice,
    smtpAddress: 'alice@fabrikam.com',
  });
  await world.command({
    name: 'exchange.set-fault',
    target: 'autodiscover-domain',
    kind: 'unreachable',
  });
  await world.command({ name: 'client.sign-out-and-in', sip: alice });
  await world.until('08:00:01');
  const tried = world.log('autodiscover.tried').filter(({ sip }) => sip === alice);
  expect(tried.map(({ text }) => text.split(': ')[0])).toEqual([
    'https://contoso.com/autodiscover/autodiscover.xml',
    'https://autodiscover.contoso.com/autodiscover/autodiscover.xml',
  ]);
  expect(tried[1]?.text).toContain('EWS is at https://');
  expect(world.log('calendar.polled').filter(({ sip }) => sip === alice)).toHaveLength(1);
});

it('B11 units: seconds for the publication interval, time spans for the polls', async () => {
  const world = await calendarWorld();
  await world.shell('Set-CsClientPolicy -CalendarStatePublicationInterval 300');
  await expect(
    world.shell('Set-CsClientPolicy -CalendarStatePublicationInterval 00:05:00'),
  ).rejects.toThrow('Cannot bind parameter');
  await expect(world.shell('Set-CsClientPolicy -WebServicePollInterval 5')).rejects.toThrow(
    '00:05:00',
  );
  await expect(world.shell('Set-CsClientPolicy -WebServicePollInterval 480')).rejects.toThrow(
    '08:00:00',
  );
});

it('B12 the models side by side; the first is the default and marked as an understanding', async () => {
  const world = await calendarWorld(intervals('00:30:00', 600));
  await world.until('08:12');
  await world.command(meeting('08:47', '09:17'));
  const { entries, models, at } = await forecastOf(world);
  const byModel = Object.entries(entries[0]?.byModel ?? {}).map(
    ([model, { flipsAt, returnsAt }]) => `${model} ${at(flipsAt)} ${at(returnsAt)}`,
  );
  expect(byModel).toEqual([
    'two-timers 08:50:00 09:20:00',
    'chained 09:10:00 09:40:00',
    'boundary-aware 08:47:00 09:17:00',
  ]);
  expect(models.find(({ isDefault }) => isDefault)?.note).toContain("author's understanding");
});

it('F2 no virtual time passes by itself; half an hour brings one further poll and six publications', async () => {
  const world = await calendarWorld(intervals('00:30:00', 300));
  await world.until('08:01');
  const now = world.deployment.now();
  expect(world.deployment.now()).toBe(now);
  await world.until('08:31');
  const read = await world.command({
    name: 'timeline.read',
    sip: alice,
    from: world.moment('08:01'),
    to: world.moment('08:31'),
  });
  expect(read.polls.map(({ at }) => world.timeOf(at))).toEqual(['08:30:00']);
  expect(read.publications.map(({ at }) => world.timeOf(at))).toEqual([
    '08:05:00',
    '08:10:00',
    '08:15:00',
    '08:20:00',
    '08:25:00',
    '08:30:00',
  ]);
});

it('F3 three hours of sleep bring one poll on waking, three hours of running six', async () => {
  const polls = (world: CalendarWorld) =>
    world.log('calendar.polled').filter(({ sip }) => sip === alice).length;
  const slept = await calendarWorld(intervals('00:30:00', 300));
  await slept.until('08:01');
  const before = polls(slept);
  await slept.command({ name: 'clock.sleep', sip: alice, duration: '03:00:00' });
  expect(polls(slept) - before).toBe(1);
  expect(slept.flips()).toEqual(['08:01:00 Offline', '11:01:00 Available']);

  const awake = await calendarWorld(intervals('00:30:00', 300));
  await awake.until('08:01');
  await awake.command({ name: 'clock.run', duration: '03:00:00' });
  expect(polls(awake) - before).toBe(6);
});

it('leaves the same log however the time is cut', async () => {
  const run = async (cuts: readonly string[]) => {
    const world = await calendarWorld(intervals('00:15:00', 420));
    world.at('08:07:30', meeting('08:20', '09:10'));
    world.at('08:40:00', meeting('09:05', '09:30', { busyType: 'oof' }));
    for (const cut of cuts) await world.until(cut);
    return world.deployment.log.entries();
  };
  const whole = await run(['10:00']);
  const minutes = Array.from({ length: 120 }, (_, index) => {
    const minute = index + 1;
    return `${8 + Math.floor(minute / 60)}:${minute % 60}`;
  });
  expect(await run(minutes)).toEqual(whole);
  expect(await run(['08:20', '08:21:13', '09:59:59', '10:00'])).toEqual(whole);
  expect(whole.some(({ kind }) => kind === 'calendar.published')).toBe(true);
});

it('tells a watcher of the Workgroup the meeting, and a colleague only that there is one', async () => {
  const world = await calendarWorld(intervals('00:15:00', 300));
  await world.command(meeting('08:00', '09:00'));
  await world.until('08:05');
  const fields = async () =>
    Object.fromEntries(
      (await world.command({ name: 'client.contact-card', sip: bob, contact: alice })).fields.map(
        ({ id, value }) => [id, value],
      ),
    );
  const give = (relationship: Relationship) =>
    world.command({ name: 'client.set-relationship', sip: alice, contact: bob, relationship });
  await give('colleagues');
  expect(await fields()).toMatchObject({ calendar: 'Currently busy. Free at 9:00 AM.' });
  expect(await fields()).not.toHaveProperty('meeting');
  await give('workgroup');
  expect(await fields()).toMatchObject({ meeting: 'Design review', 'meeting-location': 'Room 4' });
  await give('external-contacts');
  expect(await fields()).not.toHaveProperty('calendar');
  expect(await fields()).not.toHaveProperty('meeting');
});
