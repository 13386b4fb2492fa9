import { defineBench } from '../measurement.js';
import { heapInUse, passWorkingWeek, weekDays } from '../support/weeks.js';

const clients = 1000;

/** A thousand clients through a working week. */
export const workingWeek = defineBench({
  name: 'working-week',
  sabotage: { keep: 4 },
  figures: {
    week: { name: 'A working week of 1,000 clients', unit: 'ms', below: 5_000 },
    // Meetings stay in mailboxes, and histories look back.
    heap: { name: '… heap added per client and day', unit: 'KB', below: 4 },
  },
  async run() {
    const evenings: number[] = [];
    const took = await passWorkingWeek(clients, (day) => {
      if (day === 0 || day === weekDays - 1) evenings.push(heapInUse());
    });
    const [monday = 0, friday = 0] = evenings;
    return { week: took, heap: (friday - monday) / 1024 / clients / (weekDays - 1) };
  },
});
