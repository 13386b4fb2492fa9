import { defineBench } from '../measurement.js';
import { heapInUse, Weeks } from '../support/weeks.js';

const clients = 1000;
const days = 5;
const workingHours = 10;
const nightHours = 14;

/**
 * A thousand clients from Monday morning to Friday evening, at default intervals: each poll is SOAP
 * to Exchange and back. Everybody has meetings, entered day by day; nights pass too.
 */
export const workingWeek = defineBench({
  name: 'working-week',
  sabotage: { keep: 4 },
  figures: {
    week: { name: 'A working week of 1,000 clients', unit: 'ms', below: 60_000 },
    // Meetings stay in mailboxes, and histories look back.
    heap: { name: '… heap added per client and day', unit: 'KB', below: 4 },
  },
  async run() {
    const week = await Weeks.begin(clients);
    let took = 0;
    let heapAfterMonday = 0;
    for (let day = 0; day < days; day += 1) {
      await week.enterMeetings();
      took += await week.pass(workingHours);
      if (day === 0) heapAfterMonday = heapInUse();
      if (day < days - 1) took += await week.pass(nightHours);
    }
    const heapOnFriday = heapInUse();
    // Every poll is in the log; a week that leaves polls out must not win.
    const due = clients * 2 * ((days - 1) * 24 + workingHours);
    if (!(week.logged() >= due))
      throw new Error(`${week.logged()} entries were logged, ${due} polls were due.`);
    return {
      week: took,
      heap: (heapOnFriday - heapAfterMonday) / 1024 / clients / (days - 1),
    };
  },
});
