import fc from 'fast-check';

/** A value as most files have it, and now and then one at the ends of what the format can say. */
const mostly = (plain: readonly string[], extreme: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.constantFrom(...extreme) },
  );

const time = mostly(
  ['20101206T080000Z', '20101206T080000', '20101207T090000Z'],
  ['16001231T235959Z', '00010101T000000Z', '99991231T235959Z', '99991231'],
);
const length = mostly(
  ['PT30M', 'P1D'],
  ['P100000000D', 'P520000W', 'P99999W', 'PT99999999999999999999S', 'PT0S', '-PT1H'],
);
const text = mostly(['Review', 'Ask\\nBob', ''], ['x'.repeat(5000), '\ud800', '__proto__']);
const rule = mostly(
  ['FREQ=DAILY', 'FREQ=WEEKLY;COUNT=3'],
  ['FREQ=YEARLY;INTERVAL=3000', 'FREQ=MONTHLY;UNTIL=99991231T235959Z'],
);

const properties = {
  DTEND: time,
  DURATION: length,
  RRULE: rule,
  SUMMARY: text,
  LOCATION: text,
  UID: mostly(['u1', 'u2', 'u3'], ['x'.repeat(900), 'x'.repeat(2000)]),
  'RECURRENCE-ID': time,
  EXDATE: time,
  RDATE: time,
};

const event = fc
  .tuple(time, fc.record(properties, { requiredKeys: [] }))
  .map(([start, { DTEND, ...others }]) => [
    'BEGIN:VEVENT',
    `DTSTART:${start}`,
    // An event has an end or a length.
    ...(DTEND === undefined || others.DURATION !== undefined ? [] : [`DTEND:${DTEND}`]),
    ...Object.entries(others).map(([name, value]) => `${name}:${value}`),
    'END:VEVENT',
  ]);

/** iCalendar files that are well formed, with times, lengths and texts at the ends of what the format can say. */
export const anyCalendarText = fc
  .array(event, { minLength: 1, maxLength: 3 })
  .map((events) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...events.flat(), 'END:VCALENDAR'].join(
      '\r\n',
    ),
  );
