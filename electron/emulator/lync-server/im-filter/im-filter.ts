import type { DetectiveView } from '../../../../shared/contract/views/front-end.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { FrontEnds } from '../front-ends/front-ends.js';
import { urlZone } from '../front-ends/zones/url-zone.js';
import { localIntranet } from '../front-ends/zones/zone.js';
import type { ZoneMap } from '../front-ends/zones/zone-map.js';
import { blockedExtension } from './blocked-extension.js';
import { mostLinks } from './detective-answer.js';
import { explainLink } from './explain-link.js';
import { type FilterRules, type FilterSettings, filterRules } from './filter-rules.js';
import { type FoundLink, findLinks } from './find-links.js';
import { linkTarget } from './link-target.js';

export type LinkVerdict = 'passes' | 'exempt' | 'blocked' | 'defused' | 'warned';

/** What becomes of one link. `url`, `start` and `end` are those of the text as it was sent. */
export interface LinkDecision extends FoundLink {
  readonly verdict: LinkVerdict;
}

/** What the filter of one Front End makes of a message. */
export interface FilterDecision {
  readonly kind: 'passed' | 'defused' | 'blocked' | 'warned';
  /** As it is delivered, or would be. */
  readonly text: string;
  /** Stands before the message at the receiver; null for none. */
  readonly serverNote: string | null;
  /** What the sender of a blocked message is told; null otherwise. */
  readonly error: string | null;
  readonly links: readonly LinkDecision[];
}

export interface FilteredMessage {
  /** SIP address. */
  readonly sender: string;
  /** Fully qualified name. */
  readonly frontEnd: string;
  readonly text: string;
}

export interface ExplainedLink {
  readonly url: string;
  readonly sender: string;
  readonly frontEnd: string;
  /** Links of the message it came in that are not exempt; 1 when it stands alone. */
  readonly linkCount?: number;
}

export interface ImFilterParts {
  readonly settings: FilterSettings;
  readonly frontEnds: Pick<FrontEnds, 'get'>;
  /** Name of the site that homes a person; null for a person of another organisation. */
  readonly siteOf: (sip: string) => string | null;
  /** A moment as clocks in the organisation show it. */
  readonly timeText: (at: Instant) => string;
}

/** The IM filter of the organisation's Front Ends, an application of their Front-End service. */
export class ImFilter {
  constructor(private readonly parts: ImFilterParts) {}

  /**
   * Decides about one message, in time proportional to its text: file types come first, then links in the Local
   * intranet of the Front End are spared, then the number of links left, then the action.
   * @throws {FrontEndError} `front-end-not-found`
   */
  decide({ sender, frontEnd, text }: FilteredMessage): FilterDecision {
    const rules = this.#rules(sender);
    const zones = this.parts.frontEnds.get(frontEnd).knownZones;
    const links = rules.enabled ? findLinks(text, rules.prefixes) : [];
    if (links.length === 0) return passed(text, []);

    const file = rules.blockFileExtension ? findBlockedFile(links, rules) : null;
    if (file !== null) return blockedForFile(text, links, file);

    const considered = rules.ignoreLocal ? links.filter((link) => !isLocal(zones, link)) : links;
    const decided = (verdict: LinkVerdict): readonly LinkDecision[] => {
      const reached = new Set(considered);
      return links.map((link) => ({ ...link, verdict: reached.has(link) ? verdict : 'exempt' }));
    };
    const [first] = considered;
    if (first === undefined) return passed(text, decided('exempt'));
    if (considered.length > mostLinks) {
      const most = mostLinks.toLocaleString('en');
      const error = `Your message was not sent: it has ${considered.length} links, and more than ${most} are not allowed. Send it in parts.`;
      return { kind: 'blocked', text, serverNote: null, error, links: decided('blocked') };
    }
    switch (rules.action) {
      case 'Block': {
        const error = `Your message was not sent: links such as ${quoted(first.url)} are not allowed. Take the link out and send it again.`;
        return { kind: 'blocked', text, serverNote: null, error, links: decided('blocked') };
      }
      case 'Warn':
        return rules.warnMessage === null
          ? passed(text, decided('passes'))
          : {
              kind: 'warned',
              text,
              serverNote: rules.warnMessage,
              error: null,
              links: decided('warned'),
            };
      case 'Allow':
        return {
          kind: 'defused',
          text: defuse(text, considered),
          serverNote: rules.allowMessage,
          error: null,
          links: decided('defused'),
        };
    }
  }

  /**
   * Every question the filter asks about a link, in order, and the first that decided.
   * @throws {FrontEndError} `front-end-not-found`
   */
  explain({ url, sender, frontEnd, linkCount = 1 }: ExplainedLink): DetectiveView {
    return explainLink({
      url,
      rules: this.#rules(sender),
      frontEnd: this.parts.frontEnds.get(frontEnd),
      linkCount,
      timeText: this.parts.timeText,
    });
  }

  #rules(sender: string): FilterRules {
    return filterRules(this.parts.settings, this.parts.siteOf(sender));
  }
}

const isLocal = (zones: ZoneMap, { url }: FoundLink): boolean =>
  urlZone(zones, linkTarget(url)).zone === localIntranet;

const passed = (text: string, links: readonly LinkDecision[]): FilterDecision => ({
  kind: 'passed',
  text,
  serverNote: null,
  error: null,
  links,
});

interface BlockedFile {
  readonly link: FoundLink;
  readonly extension: string;
}

function findBlockedFile(
  links: readonly FoundLink[],
  { extensions }: FilterRules,
): BlockedFile | null {
  for (const link of links) {
    const extension = blockedExtension(link.url, extensions);
    if (extension !== null) return { link, extension };
  }
  return null;
}

function blockedForFile(
  text: string,
  links: readonly FoundLink[],
  { link: named, extension }: BlockedFile,
): FilterDecision {
  return {
    kind: 'blocked',
    text,
    serverNote: null,
    error: `Your message was not sent: ${quoted(named.url)} leads to a file of type ${extension}, which is not allowed. Take the link out and send it again.`,
    links: links.map((link) => ({ ...link, verdict: link === named ? 'blocked' : 'passes' })),
  };
}

/** The underscore keeps a client from making a link of the text. */
function defuse(text: string, links: readonly FoundLink[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start } of links) {
    pieces.push(text.slice(from, start), '_');
    from = start;
  }
  return [...pieces, text.slice(from)].join('');
}

const quoted = (url: string): string => `"${url.length > 200 ? `${url.slice(0, 197)}...` : url}"`;
