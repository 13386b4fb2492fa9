import { describe, expect, it } from 'vitest';
import {
  type ExchangeRequest,
  type ExchangeResponse,
  ExchangeUnreachable,
} from '../../../../../electron/emulator/exchange/web/exchange-transport.js';
import { discoverEws } from '../../../../../electron/emulator/lync-client/calendar/autodiscover.js';
import {
  type ReadEntry,
  readingWindow,
} from '../../../../../electron/emulator/lync-client/calendar/calendar-reading.js';
import { EwsReader } from '../../../../../electron/emulator/lync-client/calendar/ews-reader.js';
import { converse } from '../../../../../electron/emulator/lync-client/calendar/exchange-dialogue.js';
import { toInstant } from '../../../../../shared/lync/time.js';

const window = readingWindow(toInstant(Date.UTC(2010, 11, 6, 16)));
const ok = (body: string): ExchangeResponse => ({ status: 200, headers: {}, body });
const redirect = (location: string): ExchangeResponse => ({
  status: 302,
  headers: { location },
  body: '',
});

const settings = (url: string, action = 'settings') =>
  ok(
    `<Autodiscover><Response><Account><Action>${action}</Action><RedirectUrl>${url}</RedirectUrl>` +
      `<Protocol><Type>EXCH</Type><EwsUrl>${url}</EwsUrl></Protocol></Account></Response></Autodiscover>`,
  );

const ews = 'https://mail.contoso.com/EWS/Exchange.asmx';

/** Autodiscover for alice with these answers; what it found or why not, and the addresses it asked. */
async function discover(answer: (request: ExchangeRequest, count: number) => ExchangeResponse) {
  const asked: string[] = [];
  const tried: string[] = [];
  const dialogue = discoverEws('alice@contoso.com', 'alice@fabrikam.com', (url, outcome) =>
    tried.push(`${url} ${outcome}`),
  );
  const result = await Promise.resolve()
    .then(() =>
      converse(dialogue, (request) => {
        asked.push(request.url);
        return answer(request, asked.length);
      }),
    )
    .catch((error: Error) => error.message);
  return { result, asked, tried };
}

describe('Autodiscover', () => {
  it('asks the domain of the SIP address for the mailbox of the mail address', async () => {
    const bodies: string[] = [];
    const { result, asked } = await discover((request) => {
      bodies.push(request.body);
      return settings(ews);
    });
    expect(result).toBe(ews);
    expect(asked).toEqual(['https://contoso.com/autodiscover/autodiscover.xml']);
    expect(bodies[0]).toContain('<EMailAddress>alice@fabrikam.com</EMailAddress>');
  });

  it('says for both names why neither served', async () => {
    const { result, tried } = await discover(({ url }) => {
      if (url.startsWith('https://contoso.com'))
        throw new ExchangeUnreachable('name', 'No such name.');
      return { status: 401, headers: {}, body: '' };
    });
    expect(result).toContain('contoso.com');
    expect(tried).toEqual([
      'https://contoso.com/autodiscover/autodiscover.xml No such name.',
      'https://autodiscover.contoso.com/autodiscover/autodiscover.xml It refuses the credentials (401).',
    ]);
  });

  it('follows ten redirects and refuses the eleventh', async () => {
    const hops = (most: number) => (_: ExchangeRequest, count: number) =>
      count > most ? settings(ews) : redirect(`https://contoso.com/hop${count}`);
    expect((await discover(hops(10))).result).toBe(ews);
    const { tried } = await discover(() => redirect('https://contoso.com/again'));
    expect(tried[9]).toContain('It redirects to https://contoso.com/again.');
    expect(tried[10]).toContain('more than 10 times');
  });

  it('tells of each redirect, of HTTP and of its own, as a step', async () => {
    const answers = [
      redirect('https://owner:secret@mail.contoso.com/first.xml'),
      redirect('https://mail.contoso.com/second.xml'),
      settings('https://mail.contoso.com/third.xml', 'redirectUrl'),
      redirect('https://mail.contoso.com/fourth.xml'),
    ];
    const { tried } = await discover((_, count) => answers[count - 1] ?? settings(ews));
    expect(tried).toEqual([
      'https://contoso.com/autodiscover/autodiscover.xml It redirects to https://mail.contoso.com/first.xml.',
      'https://mail.contoso.com/first.xml It redirects to https://mail.contoso.com/second.xml.',
      'https://mail.contoso.com/second.xml It sends on to https://mail.contoso.com/third.xml.',
      'https://mail.contoso.com/third.xml It redirects to https://mail.contoso.com/fourth.xml.',
      `https://contoso.com/autodiscover/autodiscover.xml EWS is at ${ews}.`,
    ]);
  });

  it('never leaves https, whoever asks it to', async () => {
    for (const answer of [
      redirect('http://contoso.com/plain'),
      settings('http://contoso.com/plain', 'redirectUrl'),
      settings('http://contoso.com/EWS/Exchange.asmx'),
    ]) {
      const { result, asked, tried } = await discover(() => answer);
      expect(result).toContain('No Autodiscover answers');
      expect(tried.join()).toContain('not https');
      expect(asked.every((url) => url.startsWith('https://'))).toBe(true);
    }
  });
});

const status = '<m:ResponseMessage ResponseClass="Success"/>';
const soap = (body: string) => ok(`<s:Envelope><s:Body>${body}</s:Body></s:Envelope>`);
const event = (start: string, end: string) =>
  `<t:CalendarEvent><t:StartTime>${start}</t:StartTime><t:EndTime>${end}</t:EndTime><t:BusyType>Busy</t:BusyType></t:CalendarEvent>`;
const availability = (events: string) =>
  soap(
    `<m:GetUserAvailabilityResponse><m:FreeBusyResponseArray><m:FreeBusyResponse>${status}` +
      `<m:FreeBusyView><t:MergedFreeBusy>0022</t:MergedFreeBusy><t:CalendarEventArray>${events}</t:CalendarEventArray>` +
      '</m:FreeBusyView></m:FreeBusyResponse></m:FreeBusyResponseArray></m:GetUserAvailabilityResponse>',
  );
const noReplies = soap(
  `<m:GetUserOofSettingsResponse>${status}<t:OofSettings><t:OofState>Disabled</t:OofState></t:OofSettings></m:GetUserOofSettingsResponse>`,
);

const read = (
  answers: readonly ExchangeResponse[],
  isAsync: boolean,
  reader = new EwsReader('a@b.c'),
) => {
  let asked = 0;
  return converse(reader.read(ews, window), () => {
    const answer = answers[asked] ?? noReplies;
    asked += 1;
    return isAsync ? Promise.resolve(answer) : answer;
  });
};

describe('Exchange Web Services', () => {
  it('reads the same at once and later', async () => {
    const answers = [availability(event('2010-12-06T16:10:00', '2010-12-06T17:00:00Z')), noReplies];
    const atOnce = read(answers, false);
    expect(atOnce).not.toBeInstanceOf(Promise);
    expect(await read(answers, true)).toEqual(atOnce);
    expect(atOnce).toMatchObject({
      merged: '0022',
      entries: [{ start: Date.UTC(2010, 11, 6, 16, 10), busyType: 'busy', isMeeting: true }],
      automaticReplies: null,
    });
  });

  it('gives the very same object for the very same answers', () => {
    const reader = new EwsReader('a@b.c');
    const answers = [availability(event('2010-12-06T16:10:00', '2010-12-06T17:00:00')), noReplies];
    expect(read(answers, false, reader)).toBe(read(answers, false, reader));
    expect(read([availability(''), noReplies], false, reader)).toMatchObject({ entries: [] });
  });

  it('gives an entry again as the very object that was read before', () => {
    const [first, second] = ['2010-12-06T16:10:00', '2010-12-06T17:00:00'].map((start) =>
      event(start, '2010-12-06T18:00:00'),
    );
    const reader = new EwsReader('a@b.c');
    const readEntries = (events: string, known: readonly ReadEntry[]) => {
      const answer = (request: ExchangeRequest) =>
        request.body.includes('GetUserAvailability') ? availability(events) : noReplies;
      const reading = converse(reader.read(ews, window, known), answer);
      if (reading instanceof Promise) throw new Error('It answers at once.');
      return reading.entries;
    };
    const former = readEntries(`${first}`, []);
    const entries = readEntries(`${first}${second}`, former);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toBe(former[0]);
  });

  it.each([
    ['empty', ok(''), /empty/],
    ['broken', ok('<s:Envelope><s:Body>'), /cannot be read/],
    ['no SOAP', ok('<html/>'), /no SOAP envelope/],
    ['with a document type', ok('<!DOCTYPE x [<!ENTITY a "b">]><x/>'), /document type/],
    ['huge', ok(`<x>${'y'.repeat(1_000_001)}</x>`), /characters/],
    ['deep', ok(`${'<x>'.repeat(100)}${'</x>'.repeat(100)}`), /deep/],
    ['without a date', availability(event('soon', 'later')), /no date and time/],
    ['a fault', soap('<s:Fault><faultstring>No way</faultstring></s:Fault>'), /No way/],
    ['unavailable', { status: 503, headers: {}, body: '' }, /503/],
    ['a downgrade', redirect('http://mail.contoso.com/'), /not https/],
  ])('names what is wrong with an answer that is %s', (_, answer, problem) => {
    expect(() => read([answer], false)).toThrow(problem);
  });
});
