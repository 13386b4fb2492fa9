import type { Mailbox } from '../mailboxes/mailbox.js';
import type { ExchangeResponse } from '../web/exchange-transport.js';
import { xmlResponse } from '../web/response.js';
import { escapeXml } from '../xml/escape-xml.js';
import { parseXml } from '../xml/parse-xml.js';
import { formatUtc } from '../xml/xml-date-time.js';
import { XmlError } from '../xml/xml-error.js';
import type { AutodiscoverForm } from './form.js';

/** Autodiscover in its plain XML form (POX); as on Exchange, errors come with status 200. */
export const plainXml: AutodiscoverForm = {
  addressesIn: (body) => {
    const address = addressIn(body);
    return address === null ? [] : [address];
  },
  answer: ({ method, body }, { mailboxOf, server, ewsUrl, now }) => {
    const address = method === 'POST' ? addressIn(body) : null;
    if (address === null) return errorAnswer(600, 'Invalid Request', now);
    const mailbox = mailboxOf(address);
    if (!mailbox) return errorAnswer(500, 'The e-mail address cannot be found.', now);
    return mailboxSettings(mailbox, server, ewsUrl);
  },
  redirect: (action, to) => {
    const element = action === 'redirectAddr' ? 'RedirectAddr' : 'RedirectUrl';
    return settings(
      `<Account><AccountType>email</AccountType><Action>${action}</Action>` +
        `<${element}>${escapeXml(to)}</${element}></Account>`,
    );
  },
};

function addressIn(body: string): string | null {
  try {
    return parseXml(body).textOf('Request', 'EMailAddress') || null;
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

/** Says that the SOAP form answers too, as clients look for before they ask there. */
function envelope(response: string): ExchangeResponse {
  const answer = xmlResponse(
    '<?xml version="1.0" encoding="utf-8"?>' +
      '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">' +
      `${response}</Autodiscover>`,
  );
  return { ...answer, headers: { ...answer.headers, 'x-soap-enabled': 'True' } };
}

const settings = (content: string): ExchangeResponse =>
  envelope(
    '<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">' +
      `${content}</Response>`,
  );

/** Where a mailbox is served: EWS inside (EXCH) and outside (EXPR). Exchange 2003 has no EWS to name. */
function mailboxSettings(mailbox: Mailbox, server: string, ewsUrl: string) {
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

/** 500: no such address. 600: the request cannot be read. */
function errorAnswer(code: 500 | 600, message: string, now: number): ExchangeResponse {
  return envelope(
    `<Response><Error Time="${formatUtc(now).slice(11, 19)}" Id="1"><ErrorCode>${code}</ErrorCode>` +
      `<Message>${escapeXml(message)}</Message><DebugData/></Error></Response>`,
  );
}
