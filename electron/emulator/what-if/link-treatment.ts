import { isStringList, type PolicyValue } from '../../../shared/policy/policy-value.js';
import type { DeploymentParts } from '../deployment/compose-deployment.js';
import type { LinkVerdict } from '../lync-server/im-filter/im-filter.js';

/** What the server's filter makes of a message that is one link, in words. */
export interface LinkTreatment {
  readonly link: string;
  readonly treatment: string;
}

type FilterParts = Pick<DeploymentParts, 'frontEnds' | 'imFilter' | 'serverSettings' | 'directory'>;

const words: Readonly<Record<LinkVerdict, string>> = {
  passes: 'delivered as it is',
  exempt: 'delivered as it is, being local',
  blocked: 'refused',
  defused: 'made inactive',
  warned: 'delivered with a warning',
};

/** Links that a filter can tell apart whatever its lists say. */
const usualLinks = ['http://example.com/', 'https://example.com/', 'http://intranet/'];

/** One link for each kind that the filters of any of these servers can tell apart by their settings. */
export function linksToTry(servers: readonly Pick<FilterParts, 'serverSettings'>[]) {
  const filters = servers.flatMap(({ serverSettings }) => serverSettings.imFilters.list());
  const files = servers.flatMap(({ serverSettings }) => serverSettings.fileTransferFilters.list());
  const prefixes = filters.flatMap(({ values }) => listOf(values.Prefixes));
  const extensions = files.flatMap(({ values }) => listOf(values.Extensions));
  return [
    ...new Set([
      ...usualLinks,
      ...prefixes.map(linkWith),
      ...extensions.map((extension) => `http://www.example.com/file${extension}`),
    ]),
  ];
}

/** A link that begins with the prefix, and with no other where the prefix can be told apart. Follows `url-filter/prefixes`. */
function linkWith(prefix: string): string {
  if (prefix.endsWith('*.')) return `${prefix.slice(0, -2)}2.example.com/`;
  if (prefix.endsWith(':')) return `${prefix}//example.com/`;
  return prefix.endsWith('.') ? `${prefix}example.com/` : `${prefix}=example.com/`;
}

const listOf = (value: PolicyValue | undefined): readonly string[] =>
  value !== undefined && isStringList(value) ? value : [];

/** Has the filter of each sender's Front End decide about the links, once for each Front End and site. */
export class LinkTreatments {
  readonly #known = new Map<string, readonly LinkTreatment[]>();
  /** Front Ends that treat all links alike share one answer. */
  readonly #alike = new Map<string, readonly LinkTreatment[]>();

  constructor(
    private readonly parts: FilterParts,
    private readonly links: readonly string[],
  ) {}

  /** Empty where no Front End takes the sender's messages. */
  of(sender: string): readonly LinkTreatment[] {
    const { frontEnds, directory } = this.parts;
    const frontEnd = frontEnds.frontEndOf(sender)?.fqdn;
    if (frontEnd === undefined) return [];
    const key = `${frontEnd} ${directory.find(sender)?.site}`;
    const known = this.#known.get(key) ?? this.#decide(sender, frontEnd);
    this.#known.set(key, known);
    return known;
  }

  #decide(sender: string, frontEnd: string): readonly LinkTreatment[] {
    const treatments = this.links.map((link) => {
      const { links, serverNote } = this.parts.imFilter.decide({ sender, frontEnd, text: link });
      const note = serverNote === null ? '' : `, after “${serverNote}”`;
      return { link, treatment: `${words[links[0]?.verdict ?? 'passes']}${note}` };
    });
    const text = JSON.stringify(treatments);
    const alike = this.#alike.get(text) ?? treatments;
    this.#alike.set(text, alike);
    return alike;
  }
}
