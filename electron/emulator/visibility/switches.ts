import { quoted } from '../../../shared/policy/cmdlet-text.js';
import type { PolicyValue } from '../../../shared/policy/policy-value.js';
import { formatIdentity } from '../../../shared/policy/settings-identity.js';
import type { DeploymentParts } from '../deployment/compose-deployment.js';
import { onlyContacts } from '../lync-client/options/pages/status-page.js';
import type { DisplayPhoto } from '../lync-client/settings/client-settings.js';

/** A setting that is tried on the copy: what governs a person, the other way round. */
export interface Switch {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly isOn: (parts: DeploymentParts, sip: string) => boolean;
  /** Cmdlets for the wanted position, for the policy that governs the person; empty where no cmdlet does it. */
  readonly script: (parts: DeploymentParts, sip: string, on: boolean) => string;
  /** What no cmdlet does, on a trial. */
  readonly act?: (parts: DeploymentParts, sip: string, on: boolean) => void;
}

/** Settings of a kind, for the person whom they govern. */
function governing(store: 'clientPolicies' | 'privacy', noun: string) {
  const of = ({ serverSettings }: DeploymentParts, sip: string) =>
    serverSettings[store].effectiveFor(sip).policy;
  return {
    value: (parts: DeploymentParts, sip: string, parameter: string): PolicyValue =>
      of(parts, sip).values[parameter] ?? null,
    set: (parts: DeploymentParts, sip: string, parameter: string, value: string): string =>
      `Set-${noun} -Identity ${quoted(formatIdentity(of(parts, sip).identity))} -${parameter} ${value}`,
  };
}

const clientPolicy = governing('clientPolicies', 'CsClientPolicy');
const privacy = governing('privacy', 'CsPrivacyConfiguration');

const flag = (
  kind: ReturnType<typeof governing>,
  parameter: string,
  detail: string,
  onValue = true,
): Switch => ({
  id: parameter,
  label: onValue ? parameter : `${parameter} False`,
  detail,
  isOn: (parts, sip) => kind.value(parts, sip, parameter) === onValue,
  script: (parts, sip, on) => kind.set(parts, sip, parameter, on === onValue ? '$True' : '$False'),
});

const photoChoice = (choice: DisplayPhoto, detail: string): Switch => ({
  id: `DisplayPhoto-${choice}`,
  label: `DisplayPhoto ${choice}`,
  detail,
  isOn: (parts, sip) => clientPolicy.value(parts, sip, 'DisplayPhoto') === choice,
  script: (parts, sip, on) =>
    clientPolicy.set(parts, sip, 'DisplayPhoto', on ? choice : 'AllPhotos'),
});

/** In the order of the bar; the first ones are asked for most. */
export const switches: readonly Switch[] = [
  {
    id: 'update',
    label: 'Update KB 2684128',
    detail:
      'The server tells nobody when a person was last active. An update of the server, no policy.',
    isOn: ({ presence }) => presence.lastActiveDelivery === 'removed',
    script: () => '',
    act: ({ presence }, _, on) => presence.deliverLastActive(on ? 'removed' : 'published', false),
  },
  flag(
    clientPolicy,
    'DisableMeetingSubjectAndLocation',
    'Subject and place of meetings are not published.',
  ),
  flag(clientPolicy, 'DisableFreeBusyInfo', 'Free/busy times are not published.'),
  photoChoice('NoPhoto', 'No photo is published, and none is shown.'),
  {
    id: 'privacy-mode',
    label: 'Privacy mode',
    detail:
      'Only people of the contact list see presence: the server offers it, and the person chooses it in Options > Status.',
    isOn: ({ presence }, sip) => presence.statusVersionOf(sip).contactsOnly,
    script: (parts, sip, on) =>
      on === (privacy.value(parts, sip, 'EnablePrivacyMode') === true)
        ? ''
        : privacy.set(parts, sip, 'EnablePrivacyMode', on ? '$True' : '$False'),
    act: ({ users }, sip, on) => {
      const { settings, ...data } = users.of(sip);
      const options = {
        ...settings.options,
        'presence-privacy': on ? onlyContacts : 'administrator',
      };
      users.replace(sip, { ...data, settings: { ...settings, options } });
    },
  },
  flag(
    clientPolicy,
    'DisableCalendarPresence',
    'Nothing of the calendar is published: neither In a meeting nor free/busy times.',
  ),
  flag(clientPolicy, 'DisablePresenceNote', 'The out-of-office message is not published.'),
  photoChoice('PhotosFromADOnly', 'Pictures at web addresses are not used.'),
  flag(
    privacy,
    'PublishLocationDataDefault',
    'No location is published until the person chooses so.',
    false,
  ),
  flag(
    privacy,
    'DisplayPublishedPhotoDefault',
    'No picture is published until the person chooses so.',
    false,
  ),
];
