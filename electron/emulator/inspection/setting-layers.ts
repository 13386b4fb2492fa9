import type { SettingLayers } from '../../../shared/contract/views/inspection.js';
import { settingsKinds } from '../../../shared/policy/setting-kinds.js';
import type { Clients } from '../clients/clients.js';
import type { Person } from '../directory/person.js';
import { ClientSettings } from '../lync-client/settings/client-settings.js';
import type { EndpointConfiguration } from '../lync-server/in-band/endpoint-configuration.js';

export interface SettingLayerParts {
  readonly clients: Pick<Clients, 'find'>;
  /** What a sign-in would bring now. */
  readonly provision: (sip: string) => EndpointConfiguration;
}

/**
 * Each setting that sign-in can bring: as it is set now, as the client was given it, and as the client goes by it. In the
 * order of the cmdlets; none for people of a partner, whose own servers govern them.
 */
export function settingLayers(person: Person, parts: SettingLayerParts): readonly SettingLayers[] {
  if (person.federated) return [];
  const next = new ClientSettings(parts.provision(person.sip));
  const current = parts.clients.find(person.sip)?.settings ?? null;
  const effective = current?.all() ?? null;
  return Object.keys(next.all()).map((parameter) => {
    const set = next.provisioned(parameter);
    const provisioned = current?.provisioned(parameter) ?? null;
    return {
      parameter,
      cmdlet: cmdletOf(parameter),
      set,
      provisioned,
      effective: effective?.[parameter] ?? null,
      pending: provisioned !== null && provisioned.value !== set.value,
    };
  });
}

const provisionedKinds = [
  settingsKinds.client,
  settingsKinds.privacy,
  settingsKinds.userServices,
] as const;

/** The noun of the cmdlets that set a parameter. */
const cmdletOf = (parameter: string): string =>
  provisionedKinds.find(({ table }) => table.find(parameter) !== undefined)?.cmdlet ?? '';
