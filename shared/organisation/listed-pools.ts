import type { JsonPath } from '../file-format/json-source.js';
import type { OrganisationFile } from './organisation-schema.js';

/** A Front End pool, wherever the file speaks of it. */
export interface ListedPool {
  /** As it is written first. */
  readonly name: string;
  /** Names of the sites whose people it homes, in order; none where that is not known. */
  readonly sites: readonly string[];
  /** Fully qualified names of its servers; empty where the pool is one server of its own name. */
  readonly frontEnds: readonly string[];
}

/** One place of a file that speaks of a pool. */
interface PoolMention extends ListedPool {
  readonly path: JsonPath;
}

/** The pools of sites, then the further ones, in the order of the file. */
export const mentionedPools = ({ sites, pools = [] }: OrganisationFile): readonly PoolMention[] => [
  ...sites.flatMap(({ name: site, pool, frontEnds = [] }, index) =>
    pool === undefined ? [] : [{ name: pool, sites: [site], frontEnds, path: ['sites', index] }],
  ),
  ...pools.map(({ name, site, frontEnds = [] }, index) => ({
    name,
    sites: site === null ? [] : [site],
    frontEnds,
    path: ['pools', index],
  })),
];

/** Every pool once, with the servers and sites of all its mentions. Names compare without case. */
export function listPools(file: OrganisationFile): readonly ListedPool[] {
  const byName = new Map<string, ListedPool>();
  for (const { name, sites, frontEnds } of mentionedPools(file)) {
    const key = name.toLowerCase();
    const known = byName.get(key) ?? { name, sites: [], frontEnds: [] };
    byName.set(key, {
      name: known.name,
      sites: [...new Set([...known.sites, ...sites])],
      frontEnds: [...new Set([...known.frontEnds, ...frontEnds])],
    });
  }
  return [...byName.values()];
}

/** Fully qualified names of a pool's servers, of which it has at least one. */
export const serversOf = ({ name, frontEnds }: ListedPool): readonly string[] =>
  frontEnds.length > 0 ? frontEnds : [name];
