import type { ExchangeResponse } from '../../web/exchange-transport.js';
import { xmlResponse } from '../../web/response.js';
import { escapeXml } from '../../xml/escape-xml.js';
import { type EwsVersion, ewsVersions, serverVersionAttributes } from './ews-versions.js';

export const messagesNamespace = 'http://schemas.microsoft.com/exchange/services/2006/messages';
export const typesNamespace = 'http://schemas.microsoft.com/exchange/services/2006/types';
const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/';
const errorsNamespace = 'http://schemas.microsoft.com/exchange/services/2006/errors';

const head = (version: EwsVersion): string =>
  `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${soapNamespace}"><s:Header>` +
  `<h:ServerVersionInfo ${serverVersionAttributes(version)} xmlns:h="${typesNamespace}"/></s:Header>` +
  `<s:Body xmlns:m="${messagesNamespace}" xmlns:t="${typesNamespace}">`;

/** Made once: a working week of many clients writes each many times. */
const heads = new Map(ewsVersions.map((version) => [version, head(version)]));

/** An EWS answer; `content` uses the prefixes `m` for messages and `t` for types. */
export const soapResponse = (version: EwsVersion, content: string): ExchangeResponse =>
  xmlResponse(`${heads.get(version)}${content}</s:Body></s:Envelope>`);

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

const failedStatus = (kind: 'Error' | 'Warning', code: string, message: string): string =>
  `ResponseClass="${kind}"><m:MessageText>${escapeXml(message)}</m:MessageText>` +
  `<m:ResponseCode>${code}</m:ResponseCode>` +
  '<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>';

export const errorStatus = (code: string, message: string): string =>
  failedStatus('Error', code, message);

export const warningStatus = (code: string, message: string): string =>
  failedStatus('Warning', code, message);
