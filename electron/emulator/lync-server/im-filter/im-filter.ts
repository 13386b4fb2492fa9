import type { DetectiveView } from '../../../../shared/contract/views/front-end.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { FrontEnds } from '../front-ends/front-ends.js';
import { urlZone } from '../front-ends/zones/url-zone.js';
import type { ZoneMap } from '../front-ends/zones/zone-map.js';
import { localIntranet } from '../front-ends/zones/zone-map.js';
import { explainLink } from './explain-link.js';
import { type FilterRules, type FilterSettings, filterRules, mostLinks } from './filter-rules.js';
import { type FoundLink, findLinks } from './find-links.js';
import { blockedExtension, type LinkTarget, linkTarget } from './link-target.js';

export type LinkVerdict = 'passes' | 'exempt' | 'blocked' | 'defused' | 'warned';

/** What becomes of one link. `url`, `start` and `end` are those of the text as it was sent. */
interface LinkDecision extends FoundLink {
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

/**
 * The IM filter of the organisation's Front Ends, an application of their Front-End service. Follows
 * `url-filter/on-the-server`, `url-filter/block`, `url-filter/block-whole`, `url-filter/allow-defuses`,
 * `url-filter/allow-message`, `url-filter/warn`, `messages/server-error-words`.
 */
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
    const links = rules.enabled ? findLinks(text, rules.prefixes).map(readLink) : [];
    if (links.length === 0) return passed(text, []);

    const file = rules.blockFileExtension ? findBlockedFile(links, rules) : null;
    if (file !== null) return blockedForFile(text, links, file);

    const spared = new Set(rules.ignoreLocal ? links.filter((link) => isLocal(zones, link)) : []);
    const considered = links.filter((link) => !spared.has(link));
    const decided = (verdict: LinkVerdict): readonly LinkDecision[] =>
      links.map((link) => decisionOn(link, spared.has(link) ? 'exempt' : verdict));
    const [first] = considered;
    if (first === undefined) return passed(text, decided('exempt'));
    if (considered.length > mostLinks)
      return blocked(text, tooManyLinks(considered.length), decided('blocked'));
    switch (rules.action) {
      case 'Block':
        return blocked(text, linkNotAllowed(first), decided('blocked'));
      case 'Warn': {
        const { warnMessage } = rules;
        if (warnMessage === null) return passed(text, decided('passes'));
        return { ...passed(text, decided('warned')), kind: 'warned', serverNote: warnMessage };
      }
      case 'Allow': {
        const defused = passed(defuse(text, considered), decided('defused'));
        return { ...defused, kind: 'defused', serverNote: rules.allowMessage };
      }
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

/** A link with where it leads, read once. */
interface ReadLink {
  readonly found: FoundLink;
  readonly target: LinkTarget;
}

const readLink = (found: FoundLink): ReadLink => ({ found, target: linkTarget(found.url) });

const decisionOn = (
  { found: { start, end, url, prefix } }: ReadLink,
  verdict: LinkVerdict,
): LinkDecision => ({ start, end, url, prefix, verdict });

const isLocal = (zones: ZoneMap, { target }: ReadLink): boolean =>
  urlZone(zones, target).zone === localIntranet;

const passed = (text: string, links: readonly LinkDecision[]): FilterDecision => ({
  kind: 'passed',
  text,
  serverNote: null,
  error: null,
  links,
});

const blocked = (text: string, error: string, links: readonly LinkDecision[]): FilterDecision => ({
  kind: 'blocked',
  text,
  serverNote: null,
  error,
  links,
});

// The words of the real server are not known; these name what is refused and what to do.
const tooManyLinks = (count: number): string =>
  `Your message was not sent: it has ${count} links, and more than ${mostLinks.toLocaleString('en')} are not allowed. Send it in parts.`;

const linkNotAllowed = ({ found }: ReadLink): string =>
  `Your message was not sent: links such as ${quoted(found.url)} are not allowed. Take the link out and send it again.`;

interface BlockedFile {
  readonly link: ReadLink;
  readonly extension: string;
}

function findBlockedFile(
  links: readonly ReadLink[],
  { extensions }: FilterRules,
): BlockedFile | null {
  for (const link of links) {
    const extension = blockedExtension(link.target, extensions);
    if (extension !== null) return { link, extension };
  }
  return null;
}

function blockedForFile(
  text: string,
  links: readonly ReadLink[],
  { link: named, extension }: BlockedFile,
): FilterDecision {
  return blocked(
    text,
    `Your message was not sent: ${quoted(named.found.url)} leads to a file of type ${extension}, which is not allowed. Take the link out and send it again.`,
    links.map((link) => decisionOn(link, link === named ? 'blocked' : 'passes')),
  );
}

/** The underscore keeps a client from making a link of the text. */
function defuse(text: string, links: readonly ReadLink[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { found } of links) {
    pieces.push(text.slice(from, found.start), '_');
    from = found.start;
  }
  return [...pieces, text.slice(from)].join('');
}

const quoted = (url: string): string => `"${url.length > 200 ? `${url.slice(0, 197)}...` : url}"`;
