import { CommandError } from '../../../shared/contract/errors.js';
import { toInstant } from '../../../shared/lync/time.js';
import {
  type OrganisationFile,
  organisationSchemaVersion,
} from '../../../shared/organisation/organisation-schema.js';
import { parseOrganisation } from '../../../shared/organisation/parse-organisation.js';
import { policyKindNames } from '../../../shared/policy/setting-kinds.js';
import type { DeploymentSnapshot } from '../../emulator/deployment/deployment-snapshot.js';
import { longestRegFile } from '../../emulator/lync-server/front-ends/reg-file/parse-reg-file.js';
import { writeRegFile } from '../../emulator/lync-server/front-ends/reg-file/write-reg-file.js';
import { RegistryKey } from '../../emulator/lync-server/front-ends/registry/registry-key.js';
import { usersRoot } from '../../emulator/lync-server/front-ends/registry/registry-path.js';
import { keyFromState } from '../../emulator/lync-server/front-ends/registry/registry-state.js';
import { settingsForFile } from '../../emulator/lync-server/organisation-settings.js';

/**
 * An organisation as it stands: the file that it was opened from, with policies, configurations, grants and registries
 * as they were changed since. People, sites and what they start with are those of the file.
 * @param text of the file
 * @throws {CommandError} `refused` for a registry that no file holds
 */
export function exportOrganisation(
  text: string,
  { serverSettings, frontEnds }: DeploymentSnapshot,
): OrganisationFile {
  const file = parseOrganisation(text, 'organisation.json');
  const changed = new Set(frontEnds.map(({ fqdn }) => fqdn.toLowerCase()));
  const untouched = (file.registry ?? []).filter(
    ({ frontEnd }) => !changed.has(frontEnd.toLowerCase()),
  );
  const registry = [...untouched, ...frontEnds.map(registryOf)];
  const { registry: _former, ...others } = file;
  return {
    ...others,
    schemaVersion: organisationSchemaVersion,
    people: withGrants(file, serverSettings),
    ...settingsForFile(serverSettings),
    ...(registry.length > 0 && { registry }),
  };
}

function withGrants(
  { people }: OrganisationFile,
  { clientPolicies, presencePolicies }: DeploymentSnapshot['serverSettings'],
): OrganisationFile['people'] {
  const grants = { client: clientPolicies.grants, presence: presencePolicies.grants };
  return people.map(({ policies: _former, ...person }) => {
    const sip = person.sip.toLowerCase();
    const granted = policyKindNames.flatMap((kind) => {
      const name = grants[kind][sip];
      return name === undefined ? [] : [[kind, name] as const];
    });
    return granted.length === 0 ? person : { ...person, policies: Object.fromEntries(granted) };
  });
}

function registryOf({ fqdn, accounts }: DeploymentSnapshot['frontEnds'][number]) {
  const keys = accounts.map(keyFromState);
  const root = new RegistryKey(usersRoot, keys[0]?.lastWrite ?? toInstant(0));
  for (const key of keys) root.adopt(key);
  const file = writeRegFile(root, []);
  if (file.length <= longestRegFile) return { frontEnd: fqdn, file };
  throw new CommandError(
    'refused',
    `The registry of ${fqdn} has ${file.length} characters as a file, and an organisation file holds ${longestRegFile}. Delete keys that nothing needs first.`,
  );
}
