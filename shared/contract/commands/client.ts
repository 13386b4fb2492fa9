import { z } from 'zod';
import {
  customStatuses,
  manualStatuses,
  type Relationship,
  relationshipContainers,
} from '../../lync/presence.js';

export const sipSchema = z.string().min(3).max(320);

const relationshipNames = Object.keys(relationshipContainers) as [Relationship, ...Relationship[]];

/** How a contact list is laid out; all of it is the user's own choice and persists. */
export const displayChoiceSchema = z.strictObject({
  view: z.enum(['groups', 'status', 'relationship']).optional(),
  rows: z.enum(['two-lines', 'one-line']).optional(),
  sort: z.enum(['name', 'availability']).optional(),
  friendlyNames: z.boolean().optional(),
  frequentContacts: z.boolean().optional(),
});

const groupNameSchema = z.string().trim().min(1).max(64);
const client = { sip: sipSchema };

/** What a person can do at his own client. Each fails with `not-signed-in` when he is not. */
export const clientCommands = [
  z.strictObject({ name: z.literal('client.sign-in'), ...client }),
  z.strictObject({ name: z.literal('client.sign-out'), ...client }),
  z.strictObject({ name: z.literal('client.sign-out-and-in'), ...client }),
  z.strictObject({
    name: z.literal('client.set-status'),
    ...client,
    status: z.enum([...manualStatuses, ...customStatuses]),
  }),
  z.strictObject({ name: z.literal('client.set-note'), ...client, text: z.string().max(500) }),
  z.strictObject({ name: z.literal('client.set-location'), ...client, text: z.string().max(64) }),
  /** Show Contacts My Location. */
  z.strictObject({ name: z.literal('client.show-location'), ...client, shown: z.boolean() }),
  z.strictObject({
    name: z.literal('client.set-display'),
    ...client,
    choice: displayChoiceSchema,
  }),
  z.strictObject({
    name: z.literal('client.toggle-group'),
    ...client,
    group: z.string().max(200),
    expanded: z.boolean(),
  }),
  z.strictObject({ name: z.literal('client.add-group'), ...client, title: groupNameSchema }),
  z.strictObject({
    name: z.literal('client.rename-group'),
    ...client,
    group: z.string().max(200),
    title: groupNameSchema,
  }),
  z.strictObject({ name: z.literal('client.remove-group'), ...client, group: z.string().max(200) }),
  z.strictObject({
    name: z.literal('client.add-contact'),
    ...client,
    contact: sipSchema,
    group: z.string().max(200).optional(),
  }),
  z.strictObject({ name: z.literal('client.remove-contact'), ...client, contact: sipSchema }),
  /** Moves or copies a contact into another group; `from` is left alone when copying. */
  z.strictObject({
    name: z.literal('client.place-contact'),
    ...client,
    contact: sipSchema,
    to: z.string().max(200),
    from: z.string().max(200).optional(),
    copy: z.boolean(),
  }),
  z.strictObject({
    name: z.literal('client.tag-contact'),
    ...client,
    contact: sipSchema,
    tagged: z.boolean(),
  }),
  z.strictObject({
    name: z.literal('client.set-relationship'),
    ...client,
    contact: sipSchema,
    relationship: z.enum(relationshipNames).nullable(),
  }),
  z.strictObject({
    name: z.literal('client.dismiss-alert'),
    ...client,
    alert: z.string().max(100),
  }),
  /** OK or Apply in the Options dialog: only the controls that were changed. */
  z.strictObject({
    name: z.literal('client.apply-options'),
    ...client,
    values: z.record(z.string().max(100), z.union([z.boolean(), z.number(), z.string().max(2048)])),
  }),
  /** Chooses between the sources of the own picture that policy leaves. */
  z.strictObject({
    name: z.literal('client.choose-picture'),
    ...client,
    source: z.enum(['web', 'corporate', 'none']),
  }),
  /** Downloads a web picture in the host and keeps it, or says why not and keeps the former one. */
  z.strictObject({
    name: z.literal('client.connect-picture'),
    ...client,
    url: z.string().max(2048),
  }),
  /** The search box: people of the organisation and its partners. */
  z.strictObject({
    name: z.literal('client.search'),
    ...client,
    text: z.string().max(200),
    limit: z.number().int().min(1).max(200).optional(),
  }),
  /** Everything this client may show of one person: the contact card. */
  z.strictObject({ name: z.literal('client.contact-card'), ...client, contact: sipSchema }),
  /** Why a contact's photo is, or is not, shown in this client. */
  z.strictObject({ name: z.literal('client.explain-photo'), ...client, contact: sipSchema }),
] as const;
