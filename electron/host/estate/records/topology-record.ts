import type { ForeignObject, ForeignProperties } from '../../../../shared/dumps/foreign.js';
import { readTexts } from '../../../../shared/dumps/values/read-lists.js';
import { readText } from '../../../../shared/dumps/values/read-scalars.js';
import type { Reading } from '../../../../shared/dumps/values/reading.js';
import type { Place } from './place.js';

/** A site, pool or computer as one object of a dump has it. */
export interface TopologyRecord {
  readonly place: Place;
  readonly kind: 'site' | 'pool' | 'computer';
  /** Of a site as site policies have it; of others the fully qualified name. */
  readonly name: string;
  readonly description: string;
  /** Of a pool: its site. Null where the object does not say. */
  readonly site: string | null;
  /** Of a branch site: the site above it. */
  readonly parent: string | null;
  /** Of a computer: its pool. */
  readonly pool: string | null;
  /** Of a site: its pools. Of a pool: its computers. */
  readonly members: Reading<readonly string[]>;
  /** Of a pool, such as `Registrar:pool01.contoso.com`. */
  readonly services: Reading<readonly string[]>;
}

/** Reads a site, pool or computer; null for one without a name. */
export function readTopology(
  { properties }: ForeignObject,
  kind: TopologyRecord['kind'],
  place: Place,
): TopologyRecord | null {
  const identity = textIn(properties, 'Identity');
  const name =
    kind === 'site' ? siteName(identity ?? '') : (textIn(properties, 'Fqdn') ?? identity);
  if (!name) return null;
  const members =
    kind === 'computer' ? null : properties.get(kind === 'site' ? 'Pools' : 'Computers');
  const site = textIn(properties, 'Site');
  return {
    place,
    kind,
    name,
    description: textIn(properties, 'Description') ?? '',
    site: kind === 'pool' && site ? siteName(site) : null,
    parent: (kind === 'site' && textIn(properties, 'ParentSite')) || null,
    pool: kind === 'computer' ? textIn(properties, 'Pool') : null,
    members: readTexts(members ?? null),
    services: readTexts(properties.get('Services') ?? null),
  };
}

/** Characters of the name of a site. */
const longestSiteName = 128;

const siteName = (text: string): string =>
  text
    .replace(/^site:/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestSiteName)
    .trim();

function textIn(properties: ForeignProperties, name: string): string | null {
  const reading = readText(properties.get(name) ?? null);
  return 'problem' in reading ? null : (reading.value?.trim() ?? null);
}
