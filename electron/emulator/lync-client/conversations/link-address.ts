/** What of a link has to follow the scheme for the client to take it for one. */
type Form = 'authority' | 'opaque';

/**
 * What a client makes clickable: the schemes that the server's filter looks for by default (Set-CsImFilterConfiguration
 * reference, Prefixes), since a link is to be no longer active without them. A script never is.
 */
const schemes: Readonly<Record<string, Form>> = {
  http: 'authority',
  https: 'authority',
  ftp: 'authority',
  file: 'authority',
  gopher: 'authority',
  ldap: 'authority',
  nntp: 'authority',
  telnet: 'authority',
  mailto: 'opaque',
  news: 'opaque',
  callto: 'opaque',
  tel: 'opaque',
  sip: 'opaque',
  sips: 'opaque',
};

const schemed = /^([a-z]+):(\/\/)?[^\s/]/i;
const webHost = /^www\d*\.[^\s./]/i;
const fileHost = /^ftp\.[^\s./]/i;

/**
 * Where a click on this text leads; `null` for text that is no link. The whole text is taken, so that what is read and
 * what is opened are the same.
 * Follows `messages/links-by-prefix`, `emulator/no-script-links`.
 */
export function linkAddress(text: string): string | null {
  if (webHost.test(text)) return `http://${text}`;
  if (fileHost.test(text)) return `ftp://${text}`;
  const [, scheme = '', slashes] = schemed.exec(text) ?? [];
  const form = schemes[scheme.toLowerCase()];
  if (form === undefined || (form === 'authority') !== (slashes !== undefined)) return null;
  return `${scheme.toLowerCase()}${text.slice(scheme.length)}`;
}
