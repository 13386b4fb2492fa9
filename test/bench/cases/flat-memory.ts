import { lookBack } from '../../../electron/emulator/clock/look-back.js';
import { defineBench } from '../measurement.js';
import { type EnteredMeeting, heapInUse, Weeks } from '../support/weeks.js';

const clients = 100;
const lookBackDays = lookBack / 86_400_000;
/** As many days as histories reach back, the two that are seen from their first moment, and one more. */
const half = lookBackDays + 3;

/**
 * Days pass for as long as histories reach back, and as many again. Meetings are taken out when they
 * are that old, so that whatever the second half adds is kept for nothing.
 */
export const flatMemory = defineBench({
  name: 'flat-memory',
  sabotage: { keep: 4 },
  figures: {
    heap: {
      name: `Heap after ${2 * half} days of ${clients} clients`,
      unit: 'KB',
      beside: `after ${half} days`,
      times: 1.05,
    },
  },
  async run() {
    const before = heapInUse();
    const weeks = await Weeks.begin(clients);
    const meetings: EnteredMeeting[][] = [];
    const passDays = async (): Promise<number> => {
      for (let day = 0; day < half; day += 1) {
        meetings.push([...(await weeks.enterMeetings())]);
        if (meetings.length > lookBackDays) await weeks.takeOut(meetings.shift() ?? []);
        await weeks.pass(24);
      }
      return (heapInUse() - before) / 1024;
    };
    const first = await passDays();
    const second = await passDays();
    return { heap: { here: second, beside: first } };
  },
});
