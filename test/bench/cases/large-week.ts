import { defineBench } from '../measurement.js';
import { passWorkingWeek } from '../support/weeks.js';

/** Ten thousand clients through a working week. It takes most of a minute: name it to measure it alone. */
export const largeWeek = defineBench({
  name: 'large-week',
  sabotage: { times: 1, keep: 8 },
  figures: {
    week: { name: 'A working week of 10,000 clients', unit: 'ms', below: 60_000 },
    // Of the whole process, as the operating system counts it.
    memory: { name: '… peak memory', unit: 'KB', below: 2 * 1024 * 1024 },
  },
  async run() {
    const week = await passWorkingWeek(10_000);
    return { week, memory: process.resourceUsage().maxRSS };
  },
});
