import type { OrganisationFile } from '../../../../shared/organisation/organisation-schema.js';
import type { EstateRecords } from '../records/estate-records.js';
import type { TopologyRecord } from '../records/topology-record.js';
import type { JoinReport } from './join-report.js';

const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
/** Servers that a pool may have in an organisation file. */
const mostFrontEnds = 20;

interface JoinedSite {
  readonly name: string;
  description: string;
}

interface JoinedPool {
  readonly name: string;
  site: string | null;
  readonly computers: string[];
}

/** Sites, pools and their servers, from all dumps that speak of them. */
export class Topology {
  readonly #sites = new Map<string, JoinedSite>();
  readonly #pools = new Map<string, JoinedPool>();

  constructor(
    records: EstateRecords,
    private readonly report: JoinReport,
  ) {
    for (const record of records.topology) if (record.kind === 'site') this.#takeSite(record);
    for (const record of records.topology) if (record.kind === 'pool') this.#takePool(record);
    for (const { kind, name, pool } of records.topology) {
      const found = kind === 'computer' && pool ? this.#pools.get(pool.toLowerCase()) : undefined;
      if (found) add(found.computers, name);
    }
  }

  /** The spelling of a site, which there is from now on. @param why it is known though no dump of sites has it */
  site(name: string, why: string): string {
    const key = name.toLowerCase();
    const known = this.#sites.get(key);
    if (known) return known.name;
    this.#sites.set(key, { name, description: '' });
    this.report.assume(`There is a site ${name}`, why);
    return name;
  }

  /** The spelling of a pool, which there is from now on; null for text that is no name of one. */
  pool(name: string, why: string): string | null {
    if (!hostName.test(name)) return null;
    const key = name.toLowerCase();
    const known = this.#pools.get(key);
    if (known) return known.name;
    this.#pools.set(key, { name, site: null, computers: [] });
    this.report.assume(`The site of the pool ${name} is not known`, why);
    return name;
  }

  siteOf(pool: string | null): string | null {
    return pool === null ? null : (this.#pools.get(pool.toLowerCase())?.site ?? null);
  }

  get hasPools(): boolean {
    return this.#pools.size > 0;
  }

  written(): Required<Pick<OrganisationFile, 'sites' | 'pools'>> {
    return {
      sites: [...this.#sites.values()].map(({ name, description }) => ({
        name: name.slice(0, 128),
        ...(description && { description: description.slice(0, 256).trim() }),
      })),
      pools: [...this.#pools.values()].map(({ name, site, computers }) => {
        const frontEnds = computers.filter((computer) => hostName.test(computer));
        const isOne = frontEnds.length === 1 && frontEnds[0]?.toLowerCase() === name.toLowerCase();
        return {
          name,
          site,
          ...(frontEnds.length > 0 && !isOne && { frontEnds: frontEnds.slice(0, mostFrontEnds) }),
        };
      }),
    };
  }

  #takeSite({ name, description, members, parent, place }: TopologyRecord): void {
    const key = name.toLowerCase();
    if (parent !== null && !this.#sites.has(key))
      this.report.assume(
        `The branch site ${name} has policies of its own alone`,
        `Whether those of ${parent} hold there as well is not known.`,
      );
    const site = this.#sites.get(key) ?? { name, description: '' };
    site.description ||= description.replace(/\s+/g, ' ');
    this.#sites.set(key, site);
    if ('problem' in members) {
      this.#refuse(
        place,
        `Site:${name}`,
        'Pools',
        `${members.problem} The pools say themselves where they are.`,
      );
      return;
    }
    this.#sitePools.push(...members.value.map((pool) => [pool.toLowerCase(), site.name] as const));
  }

  readonly #sitePools: (readonly [pool: string, site: string])[] = [];

  #takePool({ name, site, members, services, place }: TopologyRecord): void {
    const hasRegistrar =
      'problem' in services ||
      services.value.length === 0 ||
      services.value.some((service) => /^registrar:/i.test(service));
    if (!hasRegistrar) {
      this.report.leftOut.add({
        who: name,
        why: 'The pool has no Registrar, so that it homes nobody.',
      });
      return;
    }
    if (!hostName.test(name)) {
      this.#refuse(
        place,
        name,
        'Fqdn',
        'Expected a name such as pool01.contoso.com. The pool was left out.',
      );
      return;
    }
    const key = name.toLowerCase();
    const pool = this.#pools.get(key) ?? { name, site: null, computers: [] };
    this.#pools.set(key, pool);
    const listed = this.#sitePools.find(([each]) => each === key)?.[1] ?? null;
    const named = site
      ? this.site(site, `The pool ${name} is in it; no dump of sites has it.`)
      : null;
    pool.site ??= named ?? listed;
    if ('problem' in members)
      this.#refuse(
        place,
        name,
        'Computers',
        `${members.problem} Without Get-CsComputer the pool is taken as one server.`,
      );
    else for (const computer of members.value) add(pool.computers, computer);
  }

  #refuse(
    { file, line }: TopologyRecord['place'],
    object: string,
    property: string,
    why: string,
  ): void {
    this.report.notRead.add({ file: file.name, line, object, property, why });
  }
}

function add(names: string[], name: string): void {
  if (!names.some((each) => each.toLowerCase() === name.toLowerCase())) names.push(name);
}

/** Which registry file goes to which Front End: by name where a file has one, else to all. */
export function assignRegistries(
  { registries }: EstateRecords,
  frontEnds: readonly string[],
  report: JoinReport,
): NonNullable<OrganisationFile['registry']> {
  return registries.flatMap(({ file, text }) => {
    const named = namedIn(file.name.toLowerCase(), frontEnds);
    if (named.length === 0)
      report.assume(
        `${file.name} is the registry of every Front End`,
        'The name of the file holds the name of none of them. Call it after its server.',
      );
    return (named.length > 0 ? named : frontEnds).map((frontEnd) => ({ frontEnd, file: text }));
  });
}

/** The servers whose name a path holds as a word of its own; of `fe1` and `rdm-fe1` the longer one. */
function namedIn(path: string, frontEnds: readonly string[]): readonly string[] {
  const lengths = frontEnds.map((fqdn) => {
    const full = fqdn.toLowerCase();
    const found = [full, full.split('.', 1)[0] ?? full].find((name) => {
      const at = path.lastIndexOf(name);
      const around = `${path[at - 1] ?? ' '}${path[at + name.length] ?? ' '}`;
      return at >= 0 && !/[a-z0-9]/.test(around);
    });
    return found?.length ?? 0;
  });
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? [] : frontEnds.filter((_, index) => lengths[index] === longest);
}
