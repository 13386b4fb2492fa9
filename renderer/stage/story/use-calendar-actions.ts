import { stageKey } from '../../../shared/contract/keys.js';
import { formatWallTime, toWallTime } from '../../../shared/time/wall-time.js';
import { ianaClock } from '../../../shared/time/zone-clock.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import { useDock } from '../dock-store.js';
import { useSelection } from '../selection.js';
import { presenceStoryStrings } from './presence-story-strings.js';

const minute = 60_000;
/** The longest poll interval there is. */
const within = '08:00:00';

export interface CalendarActions {
  create(): Promise<void>;
  runToPoll(): Promise<unknown>;
  runToPublication(): Promise<unknown>;
  remove(): Promise<void>;
}

/** What the buttons of the calendar story do; the timeline of its person comes to the front. */
export function useCalendarActions(sip: string, meeting: string): CalendarActions {
  const command = useCommand();
  const store = useStageStore();
  const openDock = useDock((dock) => dock.open);
  const choose = useSelection((selection) => selection.choose);
  const runTo = (kind: string) =>
    command({ name: 'clock.until', condition: { kind, sip }, within });
  // The first poll comes with the sign-in; the story is about the next one.
  const runPastSignIn = () => command({ name: 'clock.run', duration: '00:01:00' });
  return {
    create: async () => {
      await runPastSignIn();
      const clock = store.get('clock');
      const client = store.get(stageKey('client/{sip}', sip));
      if (!clock || !client) return;
      choose(client);
      openDock('timeline');
      const now = ianaClock(clock.timeZone).wallAt(clock.now);
      const start = Math.floor(now / minute) * minute;
      await command({
        name: 'exchange.add-entry',
        mailbox: sip,
        subject: presenceStoryStrings.calendar.meeting,
        start: formatWallTime(toWallTime(start)),
        end: formatWallTime(toWallTime(start + 120 * minute)),
      });
    },
    runToPoll: () => runTo('calendar.polled'),
    runToPublication: () => runTo('calendar.published'),
    remove: async () => {
      openDock('timeline');
      await runPastSignIn();
      await command({ name: 'exchange.remove-entry', mailbox: sip, entry: meeting });
    },
  };
}
