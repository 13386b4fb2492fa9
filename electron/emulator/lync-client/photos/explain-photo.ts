import type { ResultOf } from '../../../../shared/contract/commands/command.js';
import type { PhotoReason } from '../../../../shared/contract/views/client.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { Person } from '../../directory/person.js';
import { effectiveCheck } from '../options/effective-option.js';
import type { ClientSession } from '../session/client-session.js';
import { shownPhoto } from './shown-photo.js';
import type { VisiblePhoto } from './visible-photo.js';

type Explanation = Omit<Effective<string>, 'value'>;

/** Why this client shows, or does not show, the photo of a person. */
export function explainPhoto(
  session: ClientSession,
  person: Person,
): ResultOf<'client.explain-photo'> {
  const watched = session.ports.presence.presenceFor(session.sip, person.sip);
  const shown = shownPhoto(session, person, watched);
  const why = explanation(session, person, shown);
  return { reason: shown.reason, why: { ...why, value: kindNames[shown.kind] } };
}

const kindNames = {
  ad: 'Default corporate picture',
  web: 'Picture from a Web address',
  none: 'No photo',
} as const;

function explanation(session: ClientSession, person: Person, shown: VisiblePhoto): Explanation {
  const { displayPhoto, maxPhotoSizeKB } = session.settings;
  const name = person.displayName;
  const plain = { policy: null, locked: false } as const;
  const byReason: Readonly<Record<PhotoReason, () => Explanation>> = {
    shown: () => ({
      ...displayPhoto,
      reason: `${shown.kind === 'web' ? `${name} publishes a picture from the web.` : `The directory holds this picture of ${name}.`} ${displayPhoto.reason}`,
    }),
    'viewer-policy': () => {
      const setting =
        displayPhoto.value !== 'NoPhoto' && maxPhotoSizeKB.value === 0
          ? maxPhotoSizeKB
          : displayPhoto;
      return { ...setting, reason: `This client shows no such photo: ${setting.reason}` };
    },
    'subject-policy': () => {
      const setting = session.ports.settingsOf(person.sip)?.settings.displayPhoto;
      const reason = `${name} signed in under a policy that lets no photo be shown.`;
      return {
        source: 'policy',
        policy: setting?.value === 'NoPhoto' ? setting.policy : null,
        locked: true,
        rule: 'photos/no-photo-seen-by-others',
        reason: setting?.value === 'NoPhoto' ? `${reason} ${setting.reason}` : reason,
      };
    },
    'not-federated': () => ({
      ...plain,
      source: 'server',
      rule: 'photos/not-federated',
      reason: `The corporate picture of ${name} is not shown outside the organisation; a picture from the web would be.`,
    }),
    'too-large': () => ({
      ...maxPhotoSizeKB,
      rule: 'photos/size-limit',
      reason: `The picture of ${name} is larger than ${maxPhotoSizeKB.value} KB and is not fetched. ${maxPhotoSizeKB.reason}`,
    }),
    'hidden-by-subject': () => ({
      ...plain,
      source: 'user-choice',
      rule: 'photos/hidden-by-person',
      reason: `${name} chose not to show a picture.`,
    }),
    'none-stored': () => ({
      ...plain,
      source: 'directory',
      rule: 'photos/none-stored',
      reason: `There is no picture of ${name} to show.`,
    }),
    relationship: () => ({
      ...plain,
      source: 'server',
      rule: 'photos/by-relationship',
      reason: `The privacy relationship that ${name} has given here lets no photo through.`,
    }),
    'pictures-off': () => ({
      ...effectiveCheck('show-contact-pictures', session.optionsContext),
      reason: 'The user does not show pictures of contacts.',
    }),
  };
  return byReason[shown.reason]();
}
