import type { ExchangeResponse } from '../web/exchange-transport.js';
import { xmlResponse } from '../web/response.js';
import { escapeXml } from '../xml/escape-xml.js';

/** Versions of Exchange that answer EWS. */
export type EwsVersion = '2007' | '2010';

export const messagesNamespace = 'http://schemas.microsoft.com/exchange/services/2006/messages';
export const typesNamespace = 'http://schemas.microsoft.com/exchange/services/2006/types';
const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/';
const errorsNamespace = 'http://schemas.microsoft.com/exchange/services/2006/errors';

/** Builds of Exchange 2007 SP3 and 2010 SP1, as their servers name themselves. */
const serverVersions: Readonly<Record<EwsVersion, string>> = {
  '2007':
    'MajorVersion="8" MinorVersion="3" MajorBuildNumber="83" MinorBuildNumber="0" Version="Exchange2007_SP1"',
  '2010':
    'MajorVersion="14" MinorVersion="1" MajorBuildNumber="218" MinorBuildNumber="13" Version="Exchange2010_SP1"',
};

const head = (version: EwsVersion): string =>
  `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${soapNamespace}"><s:Header>` +
  `<h:ServerVersionInfo ${serverVersions[version]} xmlns:h="${typesNamespace}"/></s:Header>` +
  `<s:Body xmlns:m="${messagesNamespace}" xmlns:t="${typesNamespace}">`;

const heads: Readonly<Record<EwsVersion, string>> = { '2007': head('2007'), '2010': head('2010') };

/** An EWS answer; `content` uses the prefixes `m` for messages and `t` for types. */
export const soapResponse = (version: EwsVersion, content: string): ExchangeResponse =>
  xmlResponse(`${heads[version]}${content}</s:Body></s:Envelope>`);

/** A SOAP fault as EWS sends it, with status 500. */
export function soapFault(code: string, message: string): ExchangeResponse {
  const text = escapeXml(message);
  return xmlResponse(
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${soapNamespace}"><s:Body><s:Fault>` +
      `<faultcode xmlns:a="${typesNamespace}">a:${code}</faultcode>` +
      `<faultstring xml:lang="en-US">${text}</faultstring><detail>` +
      `<e:ResponseCode xmlns:e="${errorsNamespace}">${code}</e:ResponseCode>` +
      `<e:Message xmlns:e="${errorsNamespace}">${text}</e:Message></detail></s:Fault></s:Body></s:Envelope>`,
    500,
  );
}

/** What one mailbox or item of a request came to. */
export const successStatus = 'ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>';

export const errorStatus = (code: string, message: string): string =>
  `ResponseClass="Error"><m:MessageText>${escapeXml(message)}</m:MessageText>` +
  `<m:ResponseCode>${code}</m:ResponseCode>` +
  '<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>';
