import type { Mailbox } from '../mailboxes/mailbox.js';
import type { ExchangeResponse } from '../web/exchange-transport.js';
import { xmlResponse } from '../web/response.js';
import { escapeXml } from '../xml/escape-xml.js';
import { formatUtc } from '../xml/xml-date-time.js';

const envelope = (response: string): ExchangeResponse =>
  xmlResponse(
    '<?xml version="1.0" encoding="utf-8"?>' +
      '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">' +
      `${response}</Autodiscover>`,
  );

const settings = (content: string): ExchangeResponse =>
  envelope(
    '<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">' +
      `${content}</Response>`,
  );

/** Where a mailbox is served: EWS inside (EXCH) and outside (EXPR). Exchange 2003 has no EWS to name. */
export function autodiscoverSettings(mailbox: Mailbox, server: string, ewsUrl: string) {
  const urls = `<ASUrl>${ewsUrl}</ASUrl><EwsUrl>${ewsUrl}</EwsUrl><OOFUrl>${ewsUrl}</OOFUrl>`;
  const host = `<Server>${escapeXml(server)}</Server>`;
  const protocols =
    mailbox.version === '2003'
      ? ''
      : `<Protocol><Type>EXCH</Type>${host}${urls}</Protocol>` +
        `<Protocol><Type>EXPR</Type>${host}<SSL>On</SSL><AuthPackage>Basic</AuthPackage>${urls}</Protocol>`;
  return settings(
    `<User><DisplayName>${escapeXml(mailbox.owner.displayName)}</DisplayName>` +
      `<AutoDiscoverSMTPAddress>${escapeXml(mailbox.smtpAddress)}</AutoDiscoverSMTPAddress></User>` +
      `<Account><AccountType>email</AccountType><Action>settings</Action>${protocols}</Account>`,
  );
}

/** Sends the client on, to another address or to another URL. */
export function autodiscoverRedirect(action: 'redirectAddr' | 'redirectUrl', to: string) {
  const element = action === 'redirectAddr' ? 'RedirectAddr' : 'RedirectUrl';
  return settings(
    `<Account><AccountType>email</AccountType><Action>${action}</Action>` +
      `<${element}>${escapeXml(to)}</${element}></Account>`,
  );
}

/** 500: no such address. 600: the request cannot be read. */
export function autodiscoverError(code: 500 | 600, message: string, now: number): ExchangeResponse {
  return envelope(
    `<Response><Error Time="${formatUtc(now).slice(11, 19)}" Id="1"><ErrorCode>${code}</ErrorCode>` +
      `<Message>${escapeXml(message)}</Message><DebugData/></Error></Response>`,
  );
}
