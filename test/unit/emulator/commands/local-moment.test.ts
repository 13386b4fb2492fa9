import { expect, it } from 'vitest';
import { LocalMoments } from '../../../../electron/emulator/commands/local-moment.js';
import { toInstant } from '../../../../shared/lync/time.js';

const noon = Date.UTC(2010, 2, 28, 10);
const moments = new LocalMoments('Europe/Berlin', () => toInstant(noon));

it.each([
  ['08:30', '2010-03-28T06:30:00Z'],
  ['2010-12-06T08:30:15', '2010-12-06T07:30:15Z'],
  // Clocks skip this hour, and show the other one twice.
  ['02:30', '2010-03-28T01:30:00Z'],
  ['2010-10-31T02:30', '2010-10-31T00:30:00Z'],
])('The moment %s is the one that clocks show, %s', (text, utc) => {
  expect(moments.read(text, 'start')).toBe(Date.parse(utc));
});
