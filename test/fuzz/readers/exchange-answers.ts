import type { ExchangeResponse } from '../../../electron/emulator/exchange/web/exchange-transport.js';
import { discoverEws } from '../../../electron/emulator/lync-client/calendar/autodiscover.js';
import { readingWindow } from '../../../electron/emulator/lync-client/calendar/calendar-reading.js';
import { EwsReader } from '../../../electron/emulator/lync-client/calendar/ews-reader.js';
import {
  converse,
  type Dialogue,
} from '../../../electron/emulator/lync-client/calendar/exchange-dialogue.js';
import { ExchangeFailure } from '../../../electron/emulator/lync-client/calendar/exchange-failure.js';
import { readPublicFolders } from '../../../electron/emulator/lync-client/calendar/public-folders.js';
import { alice, meeting, openExchange, utc } from '../../unit/emulator/exchange/exchange-world.js';
import { mutateText } from '../inputs/mutate-text.js';
import { type FuzzReader, refusalOf } from '../reader.js';

const now = utc('2010-12-06T07:00:00');
const window = readingWindow(now);
const publicFoldersUrl = 'https://mail.contoso.com/public/';
const ewsUrl = 'https://mail.contoso.com/EWS/Exchange.asmx';

/** Everything that a client reads from Exchange. */
const dialogues: readonly (() => Dialogue<unknown>)[] = [
  () => discoverEws(alice, alice, () => {}),
  () => new EwsReader(alice).read(ewsUrl, window),
  () => readPublicFolders({ kind: 'public-folders', smtpAddress: alice, publicFoldersUrl }, window),
];

/** The answers of the emulated Exchange to all of that. */
function validAnswers(): readonly string[] {
  const { exchange, mailbox } = openExchange();
  mailbox(alice).addEntry(meeting());
  const answers: string[] = [];
  for (const dialogue of dialogues)
    converse(dialogue(), (request) => {
      const response = exchange.handle(request);
      answers.push(`${response.status}\n${response.body.replaceAll('><', '>\n<')}`);
      return response;
    });
  return answers;
}

const words = [
  '302',
  '401',
  '503',
  '<RedirectUrl>',
  '<Action>redirectAddr</Action>',
  '<RedirectAddr>x@y</RedirectAddr>',
  '<Error>',
  '<EwsUrl>',
  'https://[::1]/',
  'http://a',
  '<a:fbdata>01234</a:fbdata>',
  '<t:CalendarEvent>',
  '<t:StartTime>',
  '2010-12-06T25:00:00',
  '9999-12-31T23:59:59Z',
  '<t:BusyType>',
  'NoData',
  'Enabled',
  'Scheduled',
  '<t:Duration>',
  '<t:WorkingPeriod>',
  'Sunday Monday',
];

/** What Exchange answers, real servers too, as the client reads it: Autodiscover, EWS and public folders. */
export const exchangeAnswers: FuzzReader = {
  name: 'exchange-answers',
  inputsPerOpening: 1000,
  prepare: async () => {
    const seeds = validAnswers();
    return (random) => mutateText(random.pick(seeds), random, { seeds, words });
  },
  open: async () => ({
    read: (input) => {
      const [status = '', ...body] = input.split('\n');
      const response: ExchangeResponse = {
        status: /^\d{3}$/.test(status) ? Number(status) : 200,
        headers: { 'content-type': 'text/xml', location: body[0] ?? '' },
        body: body.join('\n'),
      };
      // Each dialogue meets it; one of them is the one that it was made for.
      const refusals = dialogues.map((dialogue) =>
        refusalOf([ExchangeFailure], () => converse(dialogue(), () => response)),
      );
      return refusals.includes(null) ? null : refusals.join('\n');
    },
  }),
};
