import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { startBenchEmulator } from '../support/emulator.js';

const clients = 100;
const days = 30;
const times = 5;

/** A capsule of a month in which a hundred people are signed in and meet every day, opened. */
export const capsule = defineBench({
  name: 'capsule',
  figures: {
    opened: {
      name: `A capsule of ${days} days with ${clients} clients opened`,
      unit: 'ms',
      below: 450,
    },
    size: { name: '… its size', unit: 'KB' },
  },
  async run() {
    const { session, close } = await startBenchEmulator(clients);
    for (let person = 0; person < clients; person += 1) {
      const sip = `person${person}@contoso.com`;
      // Some are signed in from the beginning, and refused.
      await session.command({ name: 'client.sign-in', sip }).catch(() => undefined);
      await session.command({
        name: 'exchange.import-calendar',
        mailbox: sip,
        fileName: 'daily.ics',
        text: daily,
      });
    }
    await session.command({ name: 'clock.run', duration: `${24 * days}:00:00` });
    const { value } = await session.command({ name: 'capsule.save' });
    const { text } = value as { readonly text: string };
    const opened: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const began = performance.now();
      await session.command({ name: 'capsule.open', text });
      opened.push(performance.now() - began);
    }
    await close();
    return { opened: median(opened), size: text.length / 1024 };
  },
});

const daily = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:daily',
  'DTSTART:20101206T080000Z',
  'DTEND:20101206T084500Z',
  'RRULE:FREQ=DAILY',
  'SUMMARY:Stand-up',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
