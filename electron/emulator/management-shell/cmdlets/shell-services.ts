import type { Instant } from '../../../../shared/lync/time.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import type { SettingsIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Directory } from '../../directory/directory.js';
import type { PolicyStore } from '../../lync-server/scoped-settings/policy-store.js';
import type { ScopedStore } from '../../lync-server/scoped-settings/scoped-store.js';
import type { ServerSettings } from '../../lync-server/server-settings.js';

/** What the shell asks of Lync Server about policies or configurations of one kind. */
export type SettingsAdministration = Pick<
  ScopedStore<SettingsIdentity>,
  'list' | 'existing' | 'absent' | 'draft' | 'create' | 'update' | 'replace' | 'remove'
>;

/** The same of policies, which are granted to people. */
type PolicyAdministration = SettingsAdministration &
  Pick<PolicyStore, 'grant' | 'grantable' | 'assignmentOf' | 'effectiveFor'>;

/** What an administrator works on. */
export interface ServerAdministration {
  readonly clientPolicies: PolicyAdministration;
  readonly presencePolicies: PolicyAdministration;
  readonly privacy: SettingsAdministration;
  readonly userServices: SettingsAdministration;
  readonly imFilters: SettingsAdministration;
  readonly fileTransferFilters: SettingsAdministration;
}

export type SettingsStoreName = keyof ServerAdministration;

/** What the shell asks of Active Directory. */
export type DirectoryLookup = Pick<Directory, 'employees' | 'find' | 'resolve' | 'organisation'>;

/** What the Lync cmdlets work on. */
export interface ShellServices {
  readonly settings: ServerAdministration;
  readonly directory: DirectoryLookup;
  readonly now: () => Instant;
  readonly profile: () => RangeProfile;
}

/** The same stores; `changed` is called after each change that is made through them. */
export function watchChanges(
  settings: Pick<ServerSettings, SettingsStoreName>,
  changed: () => void,
): ServerAdministration {
  const told = <T>(result: T): T => {
    changed();
    return result;
  };
  const watched = (store: SettingsAdministration): SettingsAdministration => ({
    list: () => store.list(),
    existing: (identity) => store.existing(identity),
    absent: (identity) => store.absent(identity),
    draft: (identity, values) => store.draft(identity, values),
    create: (identity, values) => told(store.create(identity, values)),
    update: (identity, values) => told(store.update(identity, values)),
    replace: (identity, values) => told(store.replace(identity, values)),
    remove: (identity, options) => told(store.remove(identity, options)),
  });
  const watchedPolicies = (store: PolicyAdministration): PolicyAdministration => ({
    ...watched(store),
    grant: (people, policyName) => told(store.grant(people, policyName)),
    grantable: (policyName) => store.grantable(policyName),
    assignmentOf: (sip) => store.assignmentOf(sip),
    effectiveFor: (sip) => store.effectiveFor(sip),
  });
  return {
    clientPolicies: watchedPolicies(settings.clientPolicies),
    presencePolicies: watchedPolicies(settings.presencePolicies),
    privacy: watched(settings.privacy),
    userServices: watched(settings.userServices),
    imFilters: watched(settings.imFilters),
    fileTransferFilters: watched(settings.fileTransferFilters),
  };
}
