import type { Effective } from '../../../../shared/lync/effective.js';
import { effectiveCheck, effectiveText } from '../options/effective-option.js';
import { onlyContacts } from '../options/pages/status-page.js';
import { pictureSourceInUse } from '../options/picture-page.js';
import type { PictureSource } from '../options/user-settings.js';
import type { PhotoViewer } from '../photos/visible-photo.js';
import type { ClientSession } from '../session/client-session.js';
import { showsLocation } from './shows-location.js';

/** What users let others see of themselves, by policy and by their own choice, as their client has it. */
export interface Sharing {
  readonly calendar: Effective<boolean>;
  readonly freeBusy: Effective<boolean>;
  readonly meetingDetails: Effective<boolean>;
  readonly outOfOfficeNote: Effective<boolean>;
  readonly location: Effective<boolean>;
  /** The location as it was typed; empty where none was. */
  readonly locationText: string;
  readonly mobilePhone: Effective<boolean>;
  readonly homePhone: Effective<boolean>;
  readonly otherPhone: Effective<boolean>;
  readonly picture: Effective<PictureSource>;
  /** Privacy mode: only people of the contact list are told more than name and e-mail address. */
  readonly onlyContacts: Effective<boolean>;
  /** Whether people outside the organisation may begin a conversation. */
  readonly outsiders: Effective<boolean>;
  /** The terms on which the own client shows photos of others. */
  readonly viewer: PhotoViewer;
}

/** Reads it from the settings of the last sign-in and what the user chose since. */
export function sharingOf(session: ClientSession): Sharing {
  const { settings, optionsContext, data, photoViewer } = session;
  const privacy = effectiveText('presence-privacy', optionsContext);
  return {
    calendar: effectiveCheck('calendar-presence', optionsContext),
    freeBusy: opposite(settings.boolean('DisableFreeBusyInfo')),
    meetingDetails: effectiveCheck('meeting-subject-and-location', optionsContext),
    outOfOfficeNote: effectiveCheck('out-of-office-information', optionsContext),
    location: showsLocation(session),
    locationText: data.location,
    mobilePhone: effectiveCheck('publish-mobile-phone', optionsContext),
    homePhone: effectiveCheck('publish-home-phone', optionsContext),
    otherPhone: effectiveCheck('publish-other-phone', optionsContext),
    picture: pictureInUse(session),
    onlyContacts: { ...privacy, value: privacy.value === onlyContacts },
    outsiders: opposite(settings.boolean('BlockConversationFromFederatedContacts')),
    viewer: photoViewer,
  };
}

const opposite = (setting: Effective<boolean>): Effective<boolean> => ({
  ...setting,
  value: !setting.value,
});

function pictureInUse({ settings, data }: ClientSession): Effective<PictureSource> {
  const { displayPhoto, presencePolicy } = settings;
  const { displaysPhoto } = presencePolicy;
  const { source } = data.settings.picture;
  const value = pictureSourceInUse(source, displayPhoto.value, displaysPhoto.value);
  if (displayPhoto.value === 'NoPhoto') return { ...displayPhoto, value };
  if (source !== null)
    return {
      ...displayPhoto,
      value,
      source: 'user-choice',
      locked: false,
      reason: `The user chose it in Options > My Picture. ${displayPhoto.reason}`,
    };
  return displaysPhoto.value ? { ...displayPhoto, value } : { ...displaysPhoto, value };
}
