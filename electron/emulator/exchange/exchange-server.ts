import type { Data } from '../../../shared/contract/views/data.js';
import type { FaultKind, FaultTarget } from '../../../shared/lync/exchange-faults.js';
import type { Instant } from '../../../shared/lync/time.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import { unlessSame } from '../snapshots/same-data.js';
import { Autodiscover, autodiscoverForms } from './autodiscover/autodiscover.js';
import type { AutodiscoverForm } from './autodiscover/form.js';
import { EwsService } from './ews/ews-service.js';
import { serviceDescription } from './ews/schema/service-description.js';
import { faultResponse, loopMark } from './faults/fault-response.js';
import { Faults, faultSchema } from './faults/faults.js';
import {
  type MailboxSnapshot,
  mailboxSnapshotSchema,
  mailboxStateSchema,
} from './mailboxes/mailbox-snapshot.js';
import { type ExchangeRecipient, Mailboxes } from './mailboxes/mailboxes.js';
import { addressIn, answerPublicFolders } from './public-folders/public-folder-free-busy.js';
import {
  type ExchangeRequest,
  type ExchangeResponse,
  ExchangeUnreachable,
} from './web/exchange-transport.js';
import { ntlmChallenge, readNtlm } from './web/ntlm.js';
import { parseRequestUrl, type RequestUrl } from './web/request-url.js';
import {
  redirectResponse,
  textResponse,
  unauthorizedResponse,
  xmlResponse,
} from './web/response.js';

export interface ExchangeOptions {
  /** People with a mailbox. */
  readonly recipients: readonly ExchangeRecipient[];
  /** SIP domain of the organisation: its servers are named after it. */
  readonly domain: string;
  /** Further domains that it is found under. */
  readonly otherDomains?: readonly string[];
  /** IANA name. */
  readonly timeZone: string;
  readonly now: () => Instant;
  /** The entry of the log behind what is done now; none unless given. */
  readonly cause?: () => string | null;
  /** Called after each change, with the SIP address of the mailbox's owner. */
  readonly changed: (mailboxSip: string) => void;
  /** Called when faults were set, cleared or used up. */
  readonly faultsChanged?: () => void;
}

/** Exchange between two turns: mailboxes that were used, by the SIP address of their owner, and faults. */
export const exchangeSnapshotSchema = lateObject(() => ({
  mailboxes: z.record(z.string(), mailboxSnapshotSchema),
  faults: z.array(faultSchema),
}));
export type ExchangeSnapshot = Data<typeof exchangeSnapshotSchema>;

/** The same in a state file of version 1. */
export const exchangeStateSchema = lateObject(() => ({
  mailboxes: z.array(mailboxStateSchema),
  faults: z.array(faultSchema),
}));
export type ExchangeState = Data<typeof exchangeStateSchema>;

/** Of a name that nobody has, in the error that says so. */
const longestName = 200;

/** How many addresses are remembered as read. */
const rememberedUrls = 1000;

/** Faults that send the client to the other name of the server. */
const redirects: ReadonlySet<FaultKind> = new Set(['redirect', 'redirect-url', 'redirect-address']);

/** What a request asks for: the faults that may strike it, the mailboxes it is about, the answer. */
interface Route {
  readonly targets: readonly FaultTarget[];
  readonly addresses: () => readonly string[];
  readonly answer: () => ExchangeResponse;
  /** How it sends a client on in its own words, where it has any. */
  readonly redirect?: AutodiscoverForm['redirect'];
}

/** The Exchange servers of one organisation: mailboxes, and the web addresses that answer for them. */
export class ExchangeServer {
  readonly mailboxes: Mailboxes;
  readonly faults: Faults;
  readonly #ews: EwsService;
  readonly #autodiscover: Autodiscover;
  readonly #serverName: string;
  readonly #otherName: string;
  /** Every name under which the organisation's servers are reached. */
  readonly hosts: readonly string[];
  /** Addresses as they were read: clients ask the same few. Not in snapshots: read again. */
  readonly #urls = new Map<string, RequestUrl | null>();

  #said: ExchangeSnapshot;

  constructor(
    private readonly options: ExchangeOptions,
    snapshot: ExchangeSnapshot = { mailboxes: {}, faults: [] },
  ) {
    const { domain, now } = options;
    this.#said = snapshot;
    this.#serverName = `mail.${domain}`.toLowerCase();
    this.#otherName = `owa.${domain}`.toLowerCase();
    const names = this.#domains.flatMap((each) => [each, `autodiscover.${each}`]);
    this.hosts = [...names, this.#serverName, this.#otherName];
    this.mailboxes = new Mailboxes(options, snapshot.mailboxes);
    this.faults = new Faults(options.faultsChanged ?? (() => {}), snapshot.faults);
    this.#ews = new EwsService(this.mailboxes, now, () => this.faults.isEmpty);
    this.#autodiscover = new Autodiscover(this.mailboxes, {
      server: this.#serverName,
      otherName: this.#otherName,
      now,
    });
  }

  static fromState(options: ExchangeOptions, state: ExchangeState): ExchangeServer {
    const mailboxes = state.mailboxes.map(({ sip, ...mailbox }): [string, MailboxSnapshot] => {
      const entries = mailbox.entries.toSorted((a, b) => a.start - b.start);
      return [sip, { ...mailbox, entries, revision: 1 }];
    });
    return new ExchangeServer(options, {
      mailboxes: Object.fromEntries(mailboxes),
      faults: state.faults,
    });
  }

  /** What EWS has read and answered is derived again. The very same objects as last time where nothing changed. */
  snapshot(): ExchangeSnapshot {
    this.#said = unlessSame(this.#said, {
      mailboxes: this.mailboxes.snapshot(),
      faults: this.faults.snapshot(),
    });
    return this.#said;
  }

  /** `https://mail.contoso.com/EWS/Exchange.asmx` */
  get ewsUrl(): string {
    return `https://${this.#serverName}/EWS/Exchange.asmx`;
  }

  /** `https://mail.contoso.com/public/` */
  get publicFoldersUrl(): string {
    return `https://${this.#serverName}/public/`;
  }

  get #domains(): readonly string[] {
    const { domain, otherDomains = [] } = this.options;
    return [domain, ...otherDomains].map((name) => name.toLowerCase());
  }

  /**
   * Answers one request, in process and on the loopback port alike. Any credentials do: `exchange/ews-callers`.
   * @param ewsUrl what Autodiscover tells clients, where that is not {@link ewsUrl}
   * @throws {ExchangeUnreachable} when no server has that name, or a fault says so
   */
  handle(request: ExchangeRequest, ewsUrl = this.ewsUrl): ExchangeResponse {
    const url = this.#urlOf(request.url);
    if (!url || !this.hosts.includes(url.host)) {
      const name = (url?.host ?? request.url).slice(0, longestName);
      throw new ExchangeUnreachable('name', `There is no server "${name}".`);
    }
    if (url.scheme === 'http') return textResponse(403, 'SSL is required.');
    const route = this.#route(request, url, ewsUrl);
    if (!route) return textResponse(404, 'Not found');
    // NTLM begins with a request that asks for a challenge, whatever becomes of the one that answers it.
    const isNegotiation = readNtlm(request.headers.authorization)?.kind === 'negotiate';
    const challenge = isNegotiation ? ntlmChallenge(this.options.domain) : undefined;
    const struck = this.#struck(request, url, route, challenge);
    if (struck) return struck;
    return challenge === undefined ? route.answer() : unauthorizedResponse(challenge);
  }

  #urlOf(text: string): RequestUrl | null {
    const known = this.#urls.get(text);
    if (known !== undefined) return known;
    const url = parseRequestUrl(text);
    if (this.#urls.size >= rememberedUrls) this.#urls.clear();
    this.#urls.set(text, url);
    return url;
  }

  #route(request: ExchangeRequest, url: RequestUrl, ewsUrl: string): Route | null {
    const form = autodiscoverForms.get(url.path);
    if (form) {
      return {
        targets: ['all', 'autodiscover', ...this.#autodiscoverName(url.host)],
        addresses: () => form.addressesIn(request.body),
        answer: () => this.#autodiscover.answer(form, request, ewsUrl),
        redirect: form.redirect,
      };
    }
    if (url.host !== this.#serverName && url.host !== this.#otherName) return null;
    switch (url.path) {
      case '/ews/exchange.asmx':
        if (request.method === 'GET' && url.query.toLowerCase() === 'wsdl') {
          const location = `https://${url.host}/EWS/Services.wsdl`;
          return {
            targets: ['all', 'ews'],
            addresses: () => [],
            answer: () => redirectResponse(location),
          };
        }
        return {
          targets: ['all', 'ews'],
          addresses: () => this.#ews.addressesOf(request),
          answer: () => this.#ews.answer(request),
        };
      case '/public/':
      case '/public':
        return {
          targets: ['all', 'public-folders'],
          addresses: () => [addressIn(url.query) ?? ''],
          answer: () => answerPublicFolders(url.query, this.mailboxes),
        };
      default: {
        const text = serviceDescription(url.path, ewsUrl);
        return text === null
          ? null
          : { targets: ['all', 'ews'], addresses: () => [], answer: () => xmlResponse(text) };
      }
    }
  }

  #autodiscoverName(host: string): readonly FaultTarget[] {
    if (this.#domains.includes(host)) return ['autodiscover-domain'];
    return host.startsWith('autodiscover.') ? ['autodiscover-host'] : [];
  }

  /** What a fault makes of the request; `null` when none strikes. */
  #struck(
    request: ExchangeRequest,
    url: RequestUrl,
    route: Route,
    challenge: string | undefined,
  ): ExchangeResponse | null {
    const isLooping = url.query.includes(loopMark);
    if (this.faults.isEmpty && !isLooping) return null;
    // Where a redirect led, it does not strike again; any other fault does.
    const isRedirected = url.host === this.#otherName;
    const fault = isLooping
      ? { kind: 'redirect-loop' as const }
      : this.faults.strike(
          route.targets,
          this.options.now(),
          () => this.#owners(route.addresses()),
          (kind) => !isRedirected || !redirects.has(kind),
        );
    if (!fault) return null;
    const [address = ''] = route.addresses();
    return faultResponse(fault.kind, {
      request,
      host: url.host,
      alternativeUrl: `https://${this.#otherName}${request.url.replace(/^https?:\/\/[^/]*/i, '')}`,
      alternativeAddress: `${address.split('@', 1)[0]}@${this.#otherName}`,
      redirect: address === '' ? undefined : route.redirect,
      challenge,
    });
  }

  #owners(addresses: readonly string[]): readonly string[] {
    return addresses.flatMap((address) => {
      const mailbox = this.#autodiscover.mailboxOf(address);
      return mailbox ? [mailbox.sip] : [];
    });
  }
}
