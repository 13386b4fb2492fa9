import { expect, it } from 'vitest';
import type { Command } from '../../../../shared/contract/commands/command.js';
import type { LogEntry } from '../../../../shared/contract/log.js';
import { calendarWorld, meeting } from '../../../support/calendar-world.js';
import { ManualTime } from '../../../support/manual-time.js';
import { runEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

/** What the operator does in an hour and a half from 08:00:00 on, each after so many minutes more. */
const acts: readonly (readonly [minutes: number, act: Command | null])[] = [
  [
    1,
    {
      name: 'exchange.add-entry',
      mailbox: alice,
      subject: 'Design review',
      start: '08:10',
      end: '09:00',
    },
  ],
  [19, { name: 'endpoint.lock', sip: bob }],
  [25, { name: 'endpoint.start-call', sip: alice, kind: 'call' }],
  [5, { name: 'endpoint.end-call', sip: alice }],
  [5, { name: 'exchange.set-fault', target: 'ews', kind: 'unavailable', times: 1 }],
  [35, null],
];

/** What happened, numbered without the commands of the clock. */
function told(log: readonly LogEntry[]): readonly LogEntry[] {
  const isOfClock = ({ kind }: LogEntry): boolean => /^(command\.)?clock\./.test(kind);
  const kept = log.filter((entry) => !isOfClock(entry));
  const places = new Map(kept.map(({ id }, index) => [id, `${index}`]));
  return kept.map(({ id, cause, ...entry }) => ({
    ...entry,
    id: places.get(id) ?? '',
    cause: cause === null ? null : (places.get(cause) ?? null),
  }));
}

/** The log of the acts with time passing as `elapse` has it. */
async function logOf(rate: number | null): Promise<readonly LogEntry[]> {
  const time = new ManualTime();
  const emulator = await runEmulator({ time });
  const { now } = emulator.stage.get('clock');
  const passed = () => emulator.stage.get('clock').now - now;
  if (rate !== null) await emulator.command({ name: 'clock.play', rate });
  // The clock begins to play with the first tick after that.
  await time.pass(0);
  for (const [minutes, act] of acts) {
    if (rate === null) {
      const duration = `00:${String(minutes).padStart(2, '0')}:00`;
      await emulator.command({ name: 'clock.run', duration });
    } else {
      for (let left = (minutes * 60) / rate; left > 0; left -= 1) {
        await time.pass(Math.min(1, left) * 1000);
        await emulator.session.settle();
      }
    }
    if (act) await emulator.command(act);
  }
  const { entries } = await emulator.command({ name: 'log.read' });
  await emulator.close();
  expect(passed()).toBe(90 * 60_000);
  return told(entries);
}

it('F1 the same scenario leaves the same log at 1x, at 60x, at 3600x and by run', async () => {
  const byRun = await logOf(null);
  const kinds = byRun.map(({ kind }) => kind);
  for (const kind of ['calendar.published', 'calendar.poll-failed', 'presence.changed'])
    expect(kinds).toContain(kind);
  for (const rate of [3600, 60, 1]) expect(await logOf(rate)).toEqual(byRun);
});

it('leaves the same log however the time is cut', async () => {
  const run = async (cuts: readonly string[]) => {
    const world = await calendarWorld(
      'Set-CsClientPolicy -WebServicePollInterval 00:15:00 -CalendarStatePublicationInterval 420',
    );
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
