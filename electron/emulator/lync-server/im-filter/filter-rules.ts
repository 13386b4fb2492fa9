import { isStringList, type PolicyValue } from '../../../../shared/policy/policy-value.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Configuration, ConfigurationStore } from '../scoped-settings/configuration-store.js';
import type { ServerSettings } from '../server-settings.js';
import { type LinkPrefixes, linkPrefixes } from './find-links.js';

/** More links than this in a message are refused, whatever the action. Follows `url-filter/many-links`. */
export const mostLinks = 1000;

/** What the filter does with the links that it does not spare. */
type FilterAction = 'Allow' | 'Block' | 'Warn';

/** The configurations that hold for one sender, made ready for use. */
export interface FilterRules {
  /** Identity of the IM filter configuration. */
  readonly identity: string;
  readonly enabled: boolean;
  readonly action: FilterAction;
  readonly allowMessage: string | null;
  readonly warnMessage: string | null;
  readonly ignoreLocal: boolean;
  readonly blockFileExtension: boolean;
  readonly prefixes: LinkPrefixes;
  /** Identity of the file transfer filter configuration. */
  readonly fileFilter: string;
  /** Why its list of extensions is not used; null when it is. */
  readonly extensionsUnused: string | null;
  /** In lower case; empty when the list is not used. */
  readonly extensions: ReadonlySet<string>;
}

export type FilterSettings = Pick<ServerSettings, 'imFilters' | 'fileTransferFilters'>;

/**
 * The rules for a person's messages: the configuration of the site that homes the sender, else the global one, whole
 * and unmerged; for a sender of another organisation the global one.
 */
export function filterRules(
  { imFilters, fileTransferFilters }: FilterSettings,
  site: string | null,
): FilterRules {
  const filter = governing(imFilters, site);
  const files = governing(fileTransferFilters, site);
  const { values } = filter;
  const unused = whyUnused(files);
  return {
    identity: formatIdentity(filter.identity),
    enabled: values.Enabled === true,
    action: actionOf(values.Action ?? null),
    allowMessage: textOf(values.AllowMessage ?? null),
    warnMessage: textOf(values.WarnMessage ?? null),
    ignoreLocal: values.IgnoreLocal === true,
    blockFileExtension: values.BlockFileExtension === true,
    prefixes: linkPrefixes(listOf(values.Prefixes ?? null)),
    fileFilter: formatIdentity(files.identity),
    extensionsUnused: unused,
    extensions: new Set(
      unused === null
        ? listOf(files.values.Extensions ?? null).map((each) => each.toLowerCase())
        : [],
    ),
  };
}

function governing(store: ConfigurationStore, site: string | null): Configuration {
  const own = site === null ? undefined : store.find(`site:${site}`);
  return own ?? store.existing('global');
}

/** Source: Set-CsFileTransferFilterConfiguration reference (Extensions). */
function whyUnused({ values }: Configuration): string | null {
  if (values.Enabled !== true) return 'it is not Enabled';
  return values.Action === 'BlockAll' ? 'its Action is BlockAll' : null;
}

const actionOf = (value: PolicyValue): FilterAction =>
  value === 'Block' || value === 'Warn' ? value : 'Allow';

const textOf = (value: PolicyValue): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const listOf = (value: PolicyValue): readonly string[] => (isStringList(value) ? value : []);
