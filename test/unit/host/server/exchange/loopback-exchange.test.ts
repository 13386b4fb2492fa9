import { connect } from 'node:net';
import {
  AttendeeInfo,
  AvailabilityData,
  CalendarFolder,
  CalendarView,
  DateTime,
  EwsLogging,
  ExchangeService,
  ExchangeVersion,
  FolderId,
  Mailbox,
  TimeWindow,
  Uri,
  WebCredentials,
  WellKnownFolderName,
} from 'ews-javascript-api';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type LoopbackExchange,
  startLoopbackExchange,
} from '../../../../../electron/host/server/exchange/loopback-exchange.js';
import {
  alice,
  bob,
  meeting,
  openExchange,
  utc,
} from '../../../emulator/exchange/exchange-world.js';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve() {
  const world = openExchange();
  const port: LoopbackExchange = await startLoopbackExchange({
    emulator: { exchange: () => world.exchange, report: () => {} },
    port: 0,
  });
  closers.push(() => port.close());
  return { ...world, port, origin: `http://127.0.0.1:${port.port}` };
}

function foreignClient(url: string): ExchangeService {
  EwsLogging.DebugLogEnabled = false;
  const service = new ExchangeService(ExchangeVersion.Exchange2010);
  service.Credentials = new WebCredentials(bob, 'any password');
  service.Url = new Uri(url);
  return service;
}

describe('A foreign EWS client', () => {
  it('reads the free/busy that is in the mailbox', async () => {
    const { port, mailbox } = await serve();
    mailbox(alice).addEntry(meeting({ subject: 'Budget & more' }));
    mailbox(alice).addEntry(
      meeting({
        subject: 'Dentist',
        start: utc('2010-12-06T13:00:00'),
        end: utc('2010-12-06T14:30:00'),
        busyType: 'oof',
        isMeeting: false,
      }),
    );
    const answer = await foreignClient(port.ewsUrl).GetUserAvailability(
      [new AttendeeInfo('alice@fabrikam.com')],
      new TimeWindow(
        DateTime.Parse('2010-12-06T00:00:00Z'),
        DateTime.Parse('2010-12-07T00:00:00Z'),
      ),
      AvailabilityData.FreeBusy,
    );
    const [attendee] = answer.AttendeesAvailability.Responses;
    const events = attendee?.CalendarEvents ?? [];
    expect(
      events.map(({ StartTime, EndTime, FreeBusyStatus, Details }) => [
        StartTime.TotalMilliSeconds,
        EndTime.TotalMilliSeconds,
        FreeBusyStatus,
        Details?.Subject,
        Details?.IsMeeting,
      ]),
    ).toEqual([
      [utc('2010-12-06T09:00:00'), utc('2010-12-06T10:00:00'), 2, 'Budget & more', true],
      [utc('2010-12-06T13:00:00'), utc('2010-12-06T14:30:00'), 3, 'Dentist', false],
    ]);
    expect(attendee?.WorkingHours.StartTime.TotalHours).toBe(8);
  });

  it('reads the calendar, its own and that of another mailbox', async () => {
    const { port, mailbox } = await serve();
    mailbox(bob).addEntry(meeting({ subject: 'Mine' }));
    mailbox(alice).addEntry(meeting({ subject: 'Hers' }));
    const service = foreignClient(port.ewsUrl);
    const view = new CalendarView(
      DateTime.Parse('2010-12-06T00:00:00Z'),
      DateTime.Parse('2010-12-07T00:00:00Z'),
    );
    const folders = [
      new FolderId(WellKnownFolderName.Calendar),
      new FolderId(WellKnownFolderName.Calendar, new Mailbox('alice@fabrikam.com')),
    ];
    const subjects: string[] = [];
    for (const id of folders) {
      const calendar = await CalendarFolder.Bind(service, id);
      const found = await calendar.FindAppointments(view);
      for (const item of found.Items) subjects.push(`${item.Subject} ${item.Start.ToISOString()}`);
    }
    expect(subjects).toEqual(['Mine 2010-12-06T09:00:00.000Z', 'Hers 2010-12-06T09:00:00.000Z']);
  });

  it('reads the automatic replies', async () => {
    const { port, exchange } = await serve();
    exchange.mailboxes.change(bob, {
      automaticReplies: {
        state: 'enabled',
        start: null,
        end: null,
        internalMessage: '<p>On leave & far away</p>',
        externalMessage: 'Away',
      },
    });
    const settings = await foreignClient(port.ewsUrl).GetUserOofSettings(bob);
    expect([settings.State, settings.InternalReply.Message]).toEqual([
      1,
      '<p>On leave & far away</p>',
    ]);
  });
});

describe('The loopback port of Exchange', () => {
  const body = `<Autodiscover><Request><EMailAddress>${bob}</EMailAddress></Request></Autodiscover>`;

  it('tells by Autodiscover where EWS is on this port', async () => {
    const { origin, port } = await serve();
    const answer = await fetch(`${origin}/autodiscover/autodiscover.xml`, { method: 'POST', body });
    expect(await answer.text()).toContain(`<EwsUrl>${port.ewsUrl}</EwsUrl>`);
  });

  it('leads through redirects on the port itself', async () => {
    const { origin, exchange } = await serve();
    exchange.faults.set({
      target: 'all',
      kind: 'redirect',
      mailbox: null,
      times: null,
      until: null,
    });
    const url = `${origin}/public/?Cmd=freebusy&start=2010-12-06T08:00:00Z&end=2010-12-06T09:00:00Z&u=SMTP:${bob}`;
    const answer = await fetch(url);
    expect(answer.url).toContain(`${origin}/host/owa.contoso.com/public/`);
    expect(await answer.text()).toContain('<a:fbdata>00</a:fbdata>');
  });

  it('breaks the connection where the emulated server cannot be reached', async () => {
    const { origin, exchange } = await serve();
    exchange.faults.set({
      target: 'all',
      kind: 'unreachable',
      mailbox: null,
      times: 1,
      until: null,
    });
    await expect(fetch(`${origin}/EWS/Exchange.asmx`, { method: 'POST' })).rejects.toThrow();
  });

  it.each([
    ['a page of the web', { origin: 'https://evil.example' }, 403],
    ['a name that is none of ours', { host: 'evil.example' }, 421],
    ['another port of this machine', { host: '127.0.0.1:1' }, 421],
    ['a name of the organisation', { host: 'autodiscover.contoso.com' }, 200],
  ])('answers %s as it should', async (_, headers, status) => {
    const { port } = await serve();
    expect(await statusOf(port.port, headers, body)).toBe(status);
  });

  it('refuses a body that is too large', async () => {
    const { port } = await serve();
    expect(await statusOf(port.port, {}, 'x'.repeat(1_000_001))).toBe(413);
  });
});

/** Posts with any headers, Host included, and reads the status line. */
function statusOf(port: number, headers: Record<string, string>, body: string): Promise<number> {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST /autodiscover/autodiscover.xml HTTP/1.1\r\n${lines.join('')}content-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    socket.once('data', (data) => {
      resolve(Number(data.toString('latin1').split(' ')[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
