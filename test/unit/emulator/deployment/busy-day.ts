import type { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { ExchangeUnreachable } from '../../../../electron/emulator/exchange/web/exchange-transport.js';
import { ExchangeWays } from '../../../../electron/emulator/lync-client/calendar/exchange-ways.js';
import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import { sampleDeployment } from '../../../support/sample-deployment.js';

const [alice, bob] = ['alice@contoso.com', 'bob@contoso.com'];
/** The ways to real Exchanges of this run: they lead nowhere. */
const exchangeWays = new ExchangeWays(() => () => {
  throw new ExchangeUnreachable('connection', 'There is nothing at this address.');
});

/** The sample organisation, afresh or from a snapshot. */
export const begin = (snapshot: ReturnType<Deployment['snapshot']> | null): Deployment =>
  sampleDeployment({ snapshot, exchangeWays });

/** A day on which most of what there is happens. */
export const day: readonly EngineCommand[] = [
  {
    name: 'exchange.add-entry',
    mailbox: alice,
    subject: 'Review',
    location: '',
    start: '09:00',
    end: '10:00',
  },
  { name: 'clock.run', duration: '00:40:00' },
  { name: 'client.sign-in', sip: bob },
  { name: 'client.set-status', sip: bob, status: 'busy' },
  { name: 'client.set-note', sip: alice, text: 'Back soon' },
  { name: 'client.tag-contact', sip: alice, contact: bob, tagged: true },
  { name: 'conversation.open', sip: alice, with: bob },
  { name: 'conversation.send', sip: alice, conversation: bob, text: 'See http://contoso.com' },
  { name: 'conversation.read', sip: bob, conversation: alice },
  { name: 'exchange.set-fault', target: 'ews', kind: 'unavailable', times: 3 },
  { name: 'endpoint.idle', sip: alice },
  { name: 'endpoint.add', sip: bob, device: 'mobile' },
  { name: 'clock.run', duration: '00:20:00' },
  {
    name: 'shell.run',
    text: '$p = Get-CsClientPolicy Global; New-CsClientPolicy Quiet | Out-Null',
  },
  {
    name: 'shell.run',
    text: 'function f($a) { $a }; Set-Alias g f; g 1; Get-CsUser nobody; exit 3',
  },
  { name: 'shell.run', text: 'Remove-CsClientPolicy Quiet -Confirm' },
  { name: 'clock.sleep', sip: bob, duration: '00:10:00', passing: '00:05:00' },
  { name: 'shell.answer', choice: 'Y' },
  {
    name: 'exchange.set-mailbox',
    mailbox: alice,
    automaticReplies: { state: 'enabled', internalMessage: 'Away until Monday' },
  },
  {
    name: 'exchange.import-calendar',
    mailbox: bob,
    fileName: 'daily.ics',
    text: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:daily\r\nDTSTART:20101206T100000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR',
  },
  { name: 'client.apply-options', sip: alice, values: { 'show-contact-pictures': false } },
  { name: 'client.add-group', sip: bob, title: 'Project' },
  { name: 'client.connect-exchange', sip: bob, url: 'https://mail.example.com/EWS/Exchange.asmx' },
  {
    name: 'front-end.import-registry',
    frontEnd: 'fe1.contoso.com',
    fileName: 'value.reg',
    text: 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_USERS\\S-1-5-20\\Software]\r\n"text"="value"\r\n',
  },
  { name: 'clock.run', duration: '09:00:00' },
  { name: 'endpoint.disconnect', sip: bob },
  { name: 'client.disconnect-exchange', sip: bob },
  { name: 'client.sign-out-and-in', sip: alice },
  { name: 'shell.run', text: '$p.DisplayPhoto; Get-CsClientPolicy' },
  { name: 'clock.run', duration: '30:00:00' },
];
