import { expect, it } from 'vitest';
import {
  alice,
  bob,
  type CalendarWorld,
  calendarWorld,
} from '../../../../support/calendar-world.js';

const text = (world: CalendarWorld) => world.text(bob, alice);

it('an idle PC is Inactive after the minutes of the Status page, and Away after more', async () => {
  const world = await calendarWorld();
  await world.command({ name: 'endpoint.idle', sip: alice });
  await world.until('08:04:59');
  expect(text(world)).toBe('Available');
  await world.until('08:05');
  expect(text(world)).toBe('Inactive');
  await world.until('08:10');
  expect(world.flips()).toEqual(['08:05:00 Inactive', '08:10:00 Away']);
  await world.command({ name: 'endpoint.activity', sip: alice });
  expect(text(world)).toBe('Available');
});

it('changed minutes count from when the PC was left', async () => {
  const world = await calendarWorld();
  await world.command({ name: 'endpoint.idle', sip: alice });
  await world.until('08:03');
  const values = { 'inactive-after-minutes': 2, 'away-after-minutes': 2 };
  await world.command({ name: 'client.apply-options', sip: alice, values });
  expect(text(world)).toBe('Inactive');
  await world.until('08:10');
  expect(world.flips()).toEqual(['08:03:00 Inactive', '08:04:00 Away']);
});

it('locking is Away at once, and unlocking Available', async () => {
  const world = await calendarWorld();
  await world.command({ name: 'endpoint.lock', sip: alice });
  expect(text(world)).toBe('Away');
  await world.command({ name: 'endpoint.unlock', sip: alice });
  expect(text(world)).toBe('Available');
});

it('the most active of several devices decides', async () => {
  const world = await calendarWorld();
  const { endpoint } = await world.command({ name: 'endpoint.add', sip: alice, device: 'mobile' });
  await world.command({ name: 'endpoint.lock', sip: alice });
  expect(text(world)).toBe('Available');
  await world.command({ name: 'endpoint.remove', sip: alice, endpoint });
  expect(text(world)).toBe('Away');
});

it('a device that was added keeps its person online when the client signs out', async () => {
  const world = await calendarWorld();
  const { endpoint } = await world.command({ name: 'endpoint.add', sip: alice, device: 'mobile' });
  await world.command({ name: 'client.sign-out', sip: alice });
  expect(text(world)).toBe('Available');
  await world.command({ name: 'endpoint.disconnect', sip: alice, endpoint });
  expect(text(world)).toBe('Offline');
});

it('a call shows, a conference shows, and both end with the call', async () => {
  const world = await calendarWorld();
  await world.command({ name: 'endpoint.start-call', sip: alice, kind: 'call' });
  expect(text(world)).toBe('In a call');
  await world.command({ name: 'endpoint.start-call', sip: alice, kind: 'conference' });
  expect(text(world)).toBe('In a conference');
  await world.command({ name: 'endpoint.end-call', sip: alice });
  expect(text(world)).toBe('Available');
});

it('DisablePhonePresence keeps calls to oneself', async () => {
  const world = await calendarWorld('Set-CsClientPolicy -DisablePhonePresence $true');
  await world.command({ name: 'endpoint.start-call', sip: alice, kind: 'call' });
  expect(text(world)).toBe('Available');
});

it('without network a client shows nobody, publishes nothing, and takes no more commands', async () => {
  const world = await calendarWorld();
  await world.until('08:01');
  await world.command({ name: 'endpoint.disconnect', sip: alice });
  expect(text(world)).toBe('Offline');
  expect(world.text(alice, bob)).toBe('Presence unknown');
  await expect(
    world.command({ name: 'client.set-status', sip: alice, status: 'busy' }),
  ).rejects.toThrow('not connected');
  const polls = world.log('calendar.polled').filter(({ sip }) => sip === alice).length;
  await world.until('09:01');
  expect(world.log('calendar.polled').filter(({ sip }) => sip === alice)).toHaveLength(polls);
});

it('reconnecting signs in anew, with the policy of that moment and a grid that begins there', async () => {
  const world = await calendarWorld();
  await world.command({ name: 'endpoint.disconnect', sip: alice });
  await world.shell('Set-CsClientPolicy -WebServicePollInterval 00:10:00');
  await world.until('08:07');
  await world.command({ name: 'endpoint.reconnect', sip: alice });
  await world.until('08:30');
  const polls = world.log('calendar.polled').filter(({ sip }) => sip === alice);
  expect(polls.map(({ at }) => world.timeOf(at))).toEqual(['08:07:00', '08:17:00', '08:27:00']);
  expect(text(world)).toBe('Available');
});

it('refuses what cannot be, and changes nothing', async () => {
  const world = await calendarWorld();
  await expect(world.command({ name: 'endpoint.reconnect', sip: alice })).rejects.toThrow();
  await expect(world.command({ name: 'endpoint.end-call', sip: alice })).rejects.toThrow();
  const endpoint = 'computer-1';
  await expect(world.command({ name: 'endpoint.remove', sip: alice, endpoint })).rejects.toThrow(
    'Sign the client out',
  );
  await expect(
    world.command({ name: 'endpoint.lock', sip: alice, endpoint: 'mobile-9' }),
  ).rejects.toThrow('no device');
  expect(world.flips()).toEqual([]);
});
