import type { ExchangeRequest } from '../../exchange/web/exchange-transport.js';
import { escapeXml } from '../../exchange/xml/escape-xml.js';
import type { XmlElement } from '../../exchange/xml/xml-element.js';
import { ownText } from './calendar-reading.js';
import type { Dialogue } from './exchange-dialogue.js';
import { ExchangeFailure } from './exchange-failure.js';
import { RedirectBudget, readXml, sendRequest, shown } from './send-request.js';

/** Called with every address that was tried, and what happened. */
export type Tried = (url: string, outcome: string) => void;

const requestSchema =
  'http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006';
const responseSchema =
  'http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a';

/**
 * Finds the address of Exchange Web Services from the domain of the SIP address, never from that of the mail address
 * and never through a service connection point. Either of the two names is enough; both are asked in this order.
 * Follows `exchange/autodiscover`, `exchange/autodiscover-paths`.
 * @throws {ExchangeFailure} `no-autodiscover` when neither answers
 */
export function* discoverEws(sip: string, smtpAddress: string, tried: Tried): Dialogue<string> {
  const domain = domainOf(sip);
  for (const host of [domain, `autodiscover.${domain}`]) {
    const url = `https://${host}/autodiscover/autodiscover.xml`;
    try {
      const found = yield* ask(url, smtpAddress, new RedirectBudget(), tried);
      tried(url, `EWS is at ${shown(found)}.`);
      return found;
    } catch (error) {
      if (!(error instanceof ExchangeFailure)) throw error;
      tried(url, error.message);
    }
  }
  throw new ExchangeFailure('no-autodiscover', `No Autodiscover answers for ${domain}.`);
}

function* ask(
  url: string,
  address: string,
  budget: RedirectBudget,
  tried: Tried,
): Dialogue<string> {
  let asked = url;
  const followed = (from: string, to: string): void => {
    tried(shown(from), `It redirects to ${shown(to)}.`);
    asked = to;
  };
  const response = yield* sendRequest(autodiscoverRequest(url, address), budget, followed);
  const answer = readAnswer(readXml(response));
  if (answer.kind === 'settings') return answer.ewsUrl;
  if (answer.kind === 'redirect-url') {
    tried(shown(asked), `It sends on to ${shown(answer.url)}.`);
    return yield* ask(budget.follow(answer.url), address, budget, tried);
  }
  tried(shown(asked), `It sends on to the address ${shown(answer.address)}.`);
  const next = `https://${domainOf(answer.address)}/autodiscover/autodiscover.xml`;
  return yield* ask(budget.follow(next), answer.address, budget, tried);
}

const autodiscoverRequest = (url: string, address: string): ExchangeRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body:
    `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="${requestSchema}"><Request>` +
    `<EMailAddress>${escapeXml(address)}</EMailAddress>` +
    `<AcceptableResponseSchema>${responseSchema}</AcceptableResponseSchema></Request></Autodiscover>`,
});

type Answer =
  | { readonly kind: 'settings'; readonly ewsUrl: string }
  | { readonly kind: 'redirect-url'; readonly url: string }
  | { readonly kind: 'redirect-address'; readonly address: string };

/** @throws {ExchangeFailure} */
function readAnswer(root: XmlElement): Answer {
  const response = root.child('Response');
  const account = response?.child('Account');
  if (account === undefined) {
    const message = response?.textOf('Error', 'Message') ?? 'It has no account settings.';
    throw new ExchangeFailure('refused', `Its answer: ${message.slice(0, 200)}`);
  }
  const action = account.textOf('Action');
  const url = account.textOf('RedirectUrl');
  const address = account.textOf('RedirectAddr');
  if (action === 'redirectUrl' && url !== undefined) return { kind: 'redirect-url', url };
  if (action === 'redirectAddr' && address !== undefined) {
    return { kind: 'redirect-address', address };
  }
  const ewsUrl = ewsUrlOf(account.children('Protocol'));
  if (ewsUrl === null) {
    throw new ExchangeFailure('refused', 'Its answer names no address of Exchange Web Services.');
  }
  if (!/^https:\/\//i.test(ewsUrl)) {
    throw new ExchangeFailure('redirect', `Its address of EWS, ${shown(ewsUrl)}, is not https.`);
  }
  return { kind: 'settings', ewsUrl };
}

/** The internal protocol section (EXCH) before the external one (EXPR). */
function ewsUrlOf(protocols: readonly XmlElement[]): string | null {
  for (const type of ['EXCH', 'EXPR']) {
    const protocol = protocols.find((each) => each.textOf('Type') === type);
    const url = protocol?.textOf('EwsUrl') ?? protocol?.textOf('ASUrl');
    if (url !== undefined && url !== '') return ownText(url);
  }
  return null;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
