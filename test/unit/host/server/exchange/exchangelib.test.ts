import { afterEach, describe, expect, it } from 'vitest';
import { findExchangelib } from '../../../../../build/set-up/find-exchangelib.js';
import { alice, bob, meeting, utc } from '../../../emulator/exchange/exchange-world.js';
import { runProgram } from './run-program.js';
import { closeServedExchanges, serveExchange } from './served-exchange.js';

const python = findExchangelib();
const tour = 'test/unit/host/server/exchange/exchangelib-tour.py';

afterEach(closeServedExchanges);

describe.skipIf(python === null)('exchangelib', () => {
  const opened = async () => {
    const served = await serveExchange();
    const { exchange, mailbox } = served;
    mailbox(alice).addEntry(
      meeting({
        subject: 'Budget',
        start: utc('2010-12-06T18:00:00'),
        end: utc('2010-12-06T19:00:00'),
      }),
    );
    exchange.mailboxes.importCalendar(
      alice,
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:standup\nDTSTART:20101207T170000Z\nDTEND:20101207T171500Z\nSUMMARY:Stand-up\nRRULE:FREQ=WEEKLY;COUNT=5\nEND:VEVENT\nEND:VCALENDAR',
    );
    const never = { start: null, end: null, externalMessage: 'Away' };
    exchange.mailboxes.change(alice, {
      automaticReplies: { ...never, state: 'enabled', internalMessage: '<p>On leave</p>' },
    });
    return served;
  };

  it('reads a mailbox without being told a version, and may not write', async () => {
    const { origin, changes } = await opened();
    const before = changes.length;
    const result: unknown = JSON.parse(await runProgram(python ?? '', [tour, origin]));
    expect(result).toEqual({
      version: 'Exchange2016',
      authentication: 'NTLM',
      merged: [`${'0'.repeat(10)}2${'0'.repeat(22)}2${'0'.repeat(14)}`],
      view: [
        '2010-12-06 18:00:00+00:00 Budget Single',
        '2010-12-07 17:00:00+00:00 Stand-up Occurrence',
      ],
      all: ['Budget Single', 'Stand-up RecurringMaster'],
      'first page': 'Stand-up',
      filtered: ['Budget'],
      series: ['WeeklyPattern', 5],
      occurrence: ['2010-12-14 17:00:00+00:00'],
      replies: ['Enabled', '<p>On leave</p>'],
      folders: expect.arrayContaining(['Calendar', 'Inbox', 'Top of Information Store']),
      inbox: 0,
      people: ['alice@fabrikam.com'],
      zones: expect.any(Number),
      synchronised: ['create Budget', 'create Stand-up'],
      impersonated: 2,
      refused: {
        create: 'ErrorAccessDenied',
        change: 'ErrorAccessDenied',
        delete: 'ErrorAccessDenied',
        reply: 'ErrorAccessDenied',
        rooms: 'ErrorInvalidOperation',
        nobody: 'ErrorNonExistentMailbox',
      },
      misfits: [],
    });
    expect(changes).toHaveLength(before);
  }, 60_000);

  it('is told that it is not let in where the operator says so', async () => {
    const { origin, exchange } = await opened();
    exchange.faults.set({
      target: 'ews',
      kind: 'unauthorized',
      mailbox: null,
      times: null,
      until: null,
    });
    const program = `
from exchangelib import *
config = Configuration(service_endpoint='${origin}/EWS/Exchange.asmx', credentials=Credentials('${bob}', 'wrong'))
try:
    Account('${alice}', config=config, autodiscover=False).calendar
except Exception as error:
    print(type(error).__name__)
`;
    expect((await runProgram(python ?? '', ['-c', program])).trim()).toBe('UnauthorizedError');
  }, 60_000);
});
