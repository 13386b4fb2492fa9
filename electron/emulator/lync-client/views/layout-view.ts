import type { LayoutView } from '../../../../shared/contract/views/client.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { effectiveCheck } from '../options/effective-option.js';
import type { ClientSession } from '../session/client-session.js';
import type { ClientSettings } from '../settings/client-settings.js';

type ListView = LayoutView['view'];

/** The setting that shows or hides a view of the list; null where none does. */
const viewSettings: Readonly<
  Record<ListView, ((settings: ClientSettings) => Effective<boolean>) | null>
> = {
  groups: null,
  status: null,
  relationship: (settings) => settings.relationshipView,
};

/** What takes a view of the list away; null where nothing does. */
export function hiddenBy(view: ListView, { settings }: ClientSession): Effective<boolean> | null {
  const setting = viewSettings[view]?.(settings);
  return setting === undefined || setting.value ? null : setting;
}

/** How the contact list is drawn: the user's choices where policy leaves any. */
export function layoutView(session: ClientSession): LayoutView {
  const { display } = session.data;
  return {
    style: listStyle(session),
    view: hiddenBy(display.view, session) === null ? display.view : 'groups',
    relationshipView: session.settings.relationshipView,
    rows: display.rows,
    sort: display.sort,
    friendlyNames: display.friendlyNames,
    frequentContacts: frequentContacts(session),
  };
}

/** Squares where no photo of anyone could be shown. */
function listStyle(session: ClientSession): LayoutView['style'] {
  const { displayPhoto, maxPhotoSizeKB } = session.settings;
  if (displayPhoto.value === 'NoPhoto')
    return { ...displayPhoto, value: 'classic squares', rule: 'photos/no-photo-squares' };
  if (maxPhotoSizeKB.value === 0)
    return { ...maxPhotoSizeKB, value: 'classic squares', rule: 'photos/size-limit' };
  const pictures = effectiveCheck('show-contact-pictures', session.optionsContext);
  if (!pictures.value)
    return { ...pictures, value: 'classic squares', rule: 'photos/pictures-off-squares' };
  return { ...displayPhoto, value: 'photo tiles', rule: 'photos/tiles' };
}

/** The policy can take the group away; where it does not, the user may. */
export function frequentContacts({ settings, data }: ClientSession): Effective<boolean> {
  const setting = settings.frequentContacts;
  if (!setting.value) return setting;
  if (data.display.frequentContacts) return { ...setting, locked: false };
  return {
    value: false,
    source: 'user-choice',
    policy: setting.policy,
    locked: false,
    rule: 'options/display-menu',
    reason: `The user took Frequent Contacts off the display menu. ${setting.reason}`,
  };
}
