import { ewsVersions } from '../ews/soap/ews-versions.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import type { ExchangeResponse } from '../web/exchange-transport.js';
import { methodResponse, xmlResponse } from '../web/response.js';
import { escapeXml } from '../xml/escape-xml.js';
import { parseXml } from '../xml/parse-xml.js';
import type { XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';
import type { AutodiscoverForm, AutodiscoverWorld } from './form.js';

const namespace = 'http://schemas.microsoft.com/exchange/2010/Autodiscover';
const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/';
const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
const mostUsers = 100;
const mostSettings = 100;

/** Values of settings by their names in UserSettingName; `null` for what a mailbox does not have. */
const settings: ReadonlyMap<string, (mailbox: Mailbox, world: AutodiscoverWorld) => string | null> =
  new Map([
    ['UserDisplayName', ({ owner }) => owner.displayName],
    ['AutoDiscoverSMTPAddress', ({ smtpAddress }) => smtpAddress],
    ['InternalMailboxServer', (_, { server }) => server],
    ['ExternalMailboxServer', (_, { server }) => server],
    ['InternalEwsUrl', ewsUrlOf],
    ['ExternalEwsUrl', ewsUrlOf],
    ['EwsSupportedSchemas', () => ewsVersions.join(', ')],
  ]);

/** Exchange 2003 has no EWS to name. */
function ewsUrlOf({ version }: Mailbox, { ewsUrl }: AutodiscoverWorld): string | null {
  return version === '2003' ? null : ewsUrl;
}

/** Autodiscover in its SOAP form: `GetUserSettings`. */
export const soapForm: AutodiscoverForm = {
  addressesIn: (body) => {
    try {
      return usersIn(requestIn(body));
    } catch (error) {
      if (error instanceof XmlError) return [];
      throw error;
    }
  },
  answer: ({ method, body }, world) => {
    if (method !== 'POST') return methodResponse('POST', 'Autodiscover is asked by POST.');
    try {
      return answerRequest(requestIn(body), world);
    } catch (error) {
      if (error instanceof XmlError) return fault(error.message);
      throw error;
    }
  },
  redirect: (action, to) => {
    const code = action === 'redirectAddr' ? 'RedirectAddress' : 'RedirectUrl';
    const target = `<RedirectTarget>${escapeXml(to)}</RedirectTarget>`;
    return envelope(userResponse(code, 'Redirected.', target));
  },
};

const requestIn = (body: string): XmlElement | undefined =>
  parseXml(body).child('Body')?.elements()[0];

const usersIn = (request: XmlElement | undefined): readonly string[] =>
  (request?.find('Request', 'Users')?.children('User') ?? []).map(
    (user) => user.textOf('Mailbox') ?? '',
  );

function answerRequest(
  request: XmlElement | undefined,
  world: AutodiscoverWorld,
): ExchangeResponse {
  if (request?.name !== 'GetUserSettingsRequestMessage') {
    const name = request?.name.slice(0, 60) ?? 'Nothing';
    return fault(`${name} is not emulated. GetUserSettingsRequestMessage is.`);
  }
  const users = usersIn(request);
  const names = (request.find('Request', 'RequestedSettings')?.children('Setting') ?? []).map(
    ({ text }) => text,
  );
  if (users.length < 1 || users.length > mostUsers || names.length > mostSettings) {
    return envelope(
      '',
      'InvalidRequest',
      `Name 1 to ${mostUsers} users and up to ${mostSettings} settings.`,
    );
  }
  return envelope(users.map((user) => answerUser(user, names, world)).join(''));
}

function answerUser(address: string, names: readonly string[], world: AutodiscoverWorld): string {
  const mailbox = world.mailboxOf(address);
  if (!mailbox) {
    return userResponse('InvalidUser', `"${address}" is no address of this organisation.`);
  }
  const found: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const value = settings.get(name)?.(mailbox, world) ?? null;
    if (value === null) {
      missing.push(
        `<UserSettingError><ErrorCode>SettingIsNotAvailable</ErrorCode>` +
          `<ErrorMessage>The setting is not available.</ErrorMessage>` +
          `<SettingName>${escapeXml(name)}</SettingName></UserSettingError>`,
      );
    } else {
      found.push(
        `<UserSetting i:type="StringSetting"><Name>${escapeXml(name)}</Name>` +
          `<Value>${escapeXml(value)}</Value></UserSetting>`,
      );
    }
  }
  return userResponse(
    'NoError',
    'No error.',
    '<RedirectTarget i:nil="true"/>',
    `<UserSettingErrors>${missing.join('')}</UserSettingErrors><UserSettings>${found.join('')}</UserSettings>`,
  );
}

const userResponse = (
  code: string,
  message: string,
  target = '<RedirectTarget i:nil="true"/>',
  content = '<UserSettingErrors/><UserSettings/>',
): string =>
  `<UserResponse><ErrorCode>${code}</ErrorCode><ErrorMessage>${escapeXml(message)}</ErrorMessage>` +
  `${target}${content}</UserResponse>`;

const soap = (content: string, status?: number): ExchangeResponse =>
  xmlResponse(
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${soapNamespace}" xmlns:a="http://www.w3.org/2005/08/addressing">` +
      `<s:Header><a:Action s:mustUnderstand="1">${namespace}/Autodiscover/GetUserSettingsResponse</a:Action>` +
      `<h:ServerVersionInfo xmlns:h="${namespace}"><h:MajorVersion>14</h:MajorVersion><h:MinorVersion>1</h:MinorVersion>` +
      '<h:MajorBuildNumber>218</h:MajorBuildNumber><h:MinorBuildNumber>13</h:MinorBuildNumber><h:Version>Exchange2010_SP1</h:Version>' +
      `</h:ServerVersionInfo></s:Header><s:Body>${content}</s:Body></s:Envelope>`,
    status,
  );

const envelope = (users: string, code = 'NoError', message = ''): ExchangeResponse =>
  soap(
    `<GetUserSettingsResponseMessage xmlns="${namespace}"><Response xmlns:i="${instanceNamespace}">` +
      `<ErrorCode>${code}</ErrorCode><ErrorMessage>${escapeXml(message)}</ErrorMessage>` +
      `<UserResponses>${users}</UserResponses></Response></GetUserSettingsResponseMessage>`,
  );

const fault = (message: string): ExchangeResponse =>
  soap(
    `<s:Fault><faultcode>s:Client</faultcode><faultstring xml:lang="en-US">${escapeXml(message)}</faultstring></s:Fault>`,
    500,
  );
