import { planIntervals } from '../../electron/emulator/lync-client/calendar/interval-plan.js';
import type { Command } from '../../shared/contract/index.js';
import type { Instant } from '../../shared/lync/time.js';
import { toSeconds } from '../../shared/lync/time.js';
import type { RangeProfile } from '../../shared/policy/setting-parameter.js';
import { at, clock } from './stage-entries.js';

/** The fixture's day begins at nine; a time of day of it. */
function timeOfDay(text: string): Instant {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return at((hours - 9) * 60 + minutes);
}

/** Plans intervals as the emulator does, under the ranges of a profile. */
export const answerPlanner =
  (profile: RangeProfile = 'lync2010') =>
  (command: Command): unknown => {
    if (command.name !== 'calendar.plan-intervals') return null;
    const { exchange, settings, signIns, lastingMinutes = 1440, example } = command;
    const { created, start, end } = example ?? { created: '08:12', start: '08:47', end: '09:17' };
    return planIntervals({
      profile,
      exchange,
      settings,
      signIns,
      now: clock.now,
      signedInAt: timeOfDay('08:00'),
      lasting: toSeconds(lastingMinutes * 60),
      example: { createdAt: timeOfDay(created), start: timeOfDay(start), end: timeOfDay(end) },
    });
  };
