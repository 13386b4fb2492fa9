import { textOf } from '../../../../shared/contract/text-kinds.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { type ContactList, emptyContactList } from '../contacts/contact-list.js';
import { createUserSettings, userSettingsSchema } from '../options/user-settings.js';

const sip = z.string().max(320);

const contactListSchema: z.ZodType<ContactList> = lateObject(() => ({
  groups: z.array(
    z.strictObject({ id: z.string().max(200), title: z.string().max(64), members: z.array(sip) }),
  ),
  frequent: z.array(sip),
  distributionGroups: z.array(sip),
  tagged: z.array(sip),
  groupsMade: z.int().nonnegative(),
}));

/** How the user has the contact list laid out; a policy may show it otherwise. */
const displaySchema = lateObject(() => ({
  view: z.enum(['groups', 'status', 'relationship']),
  rows: z.enum(['two-lines', 'one-line']),
  sort: z.enum(['name', 'availability']),
  friendlyNames: z.boolean(),
  frequentContacts: z.boolean(),
}));

/** What the server keeps of one person from one sign-in to the next, on any PC. Follows `contacts/list-defaults`. */
export const userDataSchema = lateObject(() => ({
  contactList: contactListSchema,
  display: displaySchema,
  /** Groups the user opened (true) or closed (false); the others are as the client shows them at first. */
  expanded: z.record(z.string().max(200), z.boolean()),
  settings: userSettingsSchema,
  /** The downloaded web picture of `settings.picture.webUrl`; kept while another source is chosen. */
  webPicture: z
    .strictObject({ id: z.string().max(100), sizeBytes: z.int().nonnegative() })
    .nullable(),
  location: textOf('prose', z.string().max(64)),
  /** Show Contacts My Location; null while the server's default stands. */
  showsLocation: z.boolean().nullable().default(null),
  /** Personal notes, newest first. */
  noteHistory: z
    .array(textOf('prose', z.string().max(500)))
    .readonly()
    .default([]),
}));

export type UserData = Readonly<z.infer<typeof userDataSchema>>;

/** Nobody in the list and nothing chosen. Source of the layout: ContactLayoutView and the client's help. */
export function newUserData(contactList: ContactList = emptyContactList): UserData {
  return {
    contactList,
    display: {
      view: 'groups',
      rows: 'two-lines',
      sort: 'name',
      friendlyNames: false,
      frequentContacts: true,
    },
    expanded: {},
    settings: createUserSettings(),
    webPicture: null,
    location: '',
    showsLocation: null,
    noteHistory: [],
  };
}
