import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../shared/contract/log.js';
import { everything, type LogFilter, logFilter } from '../../../../shared/log/log-filter.js';
import { writeLog } from '../../../../shared/log/write-log.js';
import type { Instant } from '../../../../shared/lync/time.js';

const entry = (id: string, facts: Partial<LogEntry>): LogEntry => ({
  id,
  at: Date.UTC(2010, 11, 6, 7, 30) as Instant,
  kind: 'policy.changed',
  actor: 'operator',
  sip: null,
  text: 'Global is changed.',
  cause: null,
  ...facts,
});
const log = [
  entry('e1', {}),
  entry('e2', {
    kind: 'policy.granted',
    sip: 'bob@contoso.com',
    text: 'Bob, "the boss".',
    cause: 'e1',
  }),
  entry('e3', { kind: 'policymaker.left', text: '=1+1' }),
];

describe('the log as a file', () => {
  it('is a line of text for each entry, at the time of the organisation', () => {
    expect(writeLog(log.slice(0, 2), 'text', 'Europe/Berlin')).toBe(
      '2010-12-06 08:30:00  e1  policy.changed  Global is changed.\n' +
        '2010-12-06 08:30:00  e2  policy.granted  Bob, "the boss". (because of e1)\n',
    );
  });

  it('is a list in JSON, of the entries of the contract with their local time', () => {
    const read = JSON.parse(writeLog(log, 'json', 'UTC')) as readonly object[];
    expect(read).toEqual(log.map((one) => ({ ...one, time: '2010-12-06 07:30:00' })));
    expect(JSON.parse(writeLog([], 'json', 'UTC'))).toEqual([]);
  });

  it('is CSV that a spreadsheet reads as UTF-8, and in which nothing is a formula', () => {
    const [head, , second, third] = writeLog(log, 'csv', 'UTC').split('\r\n');
    expect(head).toBe('\ufeff"id","time","at","kind","actor","sip","text","cause"');
    expect(second).toBe(
      '"e2","2010-12-06 07:30:00","1291620600000","policy.granted","operator","bob@contoso.com","Bob, ""the boss"".","e1"',
    );
    expect(third).toContain('"\'=1+1"');
  });
});

it.each<[Partial<LogFilter>, readonly string[]]>([
  [{}, ['e1', 'e2', 'e3']],
  [{ kind: 'policy' }, ['e1', 'e2']],
  [{ kind: 'policy.changed' }, ['e1']],
  [{ sip: 'bob@contoso.com' }, ['e2']],
  [{ text: ' THE BOSS ' }, ['e2']],
  [{ text: 'contoso' }, ['e2']],
  [{ text: 'maker' }, ['e3']],
  [{ kind: 'policy', text: 'nowhere' }, []],
])('the filter %o leaves %j', (filter, ids) => {
  const fitting = log.filter(logFilter({ ...everything, ...filter }));
  expect(fitting.map(({ id }) => id)).toEqual(ids);
});
