import {
  customStatuses,
  manualStatuses,
  type Relationship,
  relationshipContainers,
} from '../../lync/presence.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { contactViewSchema, photoReasonSchema } from '../views/client.js';
import { contactCardViewSchema } from '../views/contact-card.js';
import { effectiveText } from '../views/data.js';
import { defineCommand, operatorAct, userAct, userQuery } from './define-command.js';
import { valuesInWords, withDetail } from './one-line.js';

const relationshipNames = Object.keys(relationshipContainers) as [Relationship, ...Relationship[]];

/** How a contact list is laid out; all of it is the user's own choice and persists. */
export const displayChoiceSchema = lateObject(() => ({
  view: z.enum(['groups', 'status', 'relationship']).optional(),
  rows: z.enum(['two-lines', 'one-line']).optional(),
  sort: z.enum(['name', 'availability']).optional(),
  friendlyNames: z.boolean().optional(),
  frequentContacts: z.boolean().optional(),
}));

export const groupNameSchema = z.string().trim().min(1).max(64);
export const groupSchema = z.string().max(200);
const sip = personSchema;
const contact = personSchema;

const connected = { ...userAct, client: 'connected' } as const;
const signedIn = { ...userAct, client: 'signed-in' } as const;
const asked = { ...userQuery, client: 'signed-in' } as const;

/**
 * What a person can do at their own client. Those that name a state of the client fail with `not-signed-in` where the
 * person is not, and with `refused` where the network of a client that has to be connected is gone.
 */
export const clientCommands = [
  defineCommand({
    name: 'client.sign-in',
    ...userAct,
    summary: 'Signs a person in, with the policy that governs that person now.',
    input: () => ({ sip }),
    prepare: 'custom-states',
    sentence: () => 'Sign in.',
  }),
  defineCommand({
    name: 'client.sign-out',
    ...userAct,
    summary: 'Signs a person out.',
    input: () => ({ sip }),
    sentence: () => 'Sign out.',
  }),
  defineCommand({
    name: 'client.sign-out-and-in',
    ...operatorAct,
    summary: 'Signs a person out and in, which brings a changed policy.',
    input: () => ({ sip }),
    prepare: 'custom-states',
    sentence: () => 'Sign out and in.',
  }),
  defineCommand({
    name: 'client.set-status',
    ...connected,
    summary: 'Chooses a status.',
    input: () => ({ sip, status: z.enum([...manualStatuses, ...customStatuses]) }),
    sentence: ({ status }) => `Set status: ${status}.`,
  }),
  defineCommand({
    name: 'client.set-note',
    ...connected,
    summary: 'Writes the note that contacts see; an empty text takes it away.',
    input: () => ({ sip, text: textOf('prose', z.string().max(500)) }),
    sentence: ({ text }) => withDetail('Set note', text),
  }),
  defineCommand({
    name: 'client.set-location',
    ...connected,
    summary: 'Writes the location that contacts see; an empty text takes it away.',
    input: () => ({ sip, text: textOf('prose', z.string().max(64)) }),
    sentence: ({ text }) => withDetail('Set location', text),
  }),
  defineCommand({
    name: 'client.show-location',
    ...connected,
    summary: 'Shows the location to contacts, or does not (Show Contacts My Location).',
    input: () => ({ sip, shown: z.boolean() }),
    sentence: () => 'Show location.',
  }),
  defineCommand({
    name: 'client.set-display',
    ...signedIn,
    summary: 'Chooses how the contact list is laid out; what is left out stays.',
    input: () => ({ sip, choice: displayChoiceSchema }),
    sentence: ({ choice }) => withDetail('Set display', valuesInWords(choice)),
  }),
  defineCommand({
    name: 'client.toggle-group',
    ...signedIn,
    summary: 'Opens or closes a group of the contact list.',
    input: () => ({ sip, group: groupSchema, expanded: z.boolean() }),
    sentence: () => 'Toggle group.',
  }),
  defineCommand({
    name: 'client.add-group',
    ...connected,
    summary: 'Adds a group to the contact list.',
    input: () => ({ sip, title: groupNameSchema }),
    result: () => lateObject(() => ({ group: z.string().describe('Id of the new group.') })),
    sentence: ({ title }) => withDetail('Add group', title),
  }),
  defineCommand({
    name: 'client.rename-group',
    ...connected,
    summary: 'Renames a group.',
    input: () => ({ sip, group: groupSchema, title: groupNameSchema }),
    sentence: ({ title }) => withDetail('Rename group', title),
  }),
  defineCommand({
    name: 'client.remove-group',
    ...connected,
    summary: 'Removes a group; its contacts stay in the others.',
    input: () => ({ sip, group: groupSchema }),
    sentence: () => 'Remove group.',
  }),
  defineCommand({
    name: 'client.add-contact',
    ...connected,
    summary: 'Adds a person, or a distribution group by its mail address, to the contact list.',
    input: () => ({ sip, contact, group: groupSchema.optional() }),
    sentence: (input) => withDetail('Add contact', input.contact),
  }),
  defineCommand({
    name: 'client.remove-contact',
    ...connected,
    summary: 'Removes a person from the contact list.',
    input: () => ({ sip, contact }),
    sentence: (input) => withDetail('Remove contact', input.contact),
  }),
  defineCommand({
    name: 'client.place-contact',
    ...connected,
    summary: 'Moves or copies a contact into another group.',
    input: () => ({
      sip,
      contact,
      to: groupSchema,
      from: groupSchema.optional().describe('The group to leave; no group is left when copying.'),
      copy: z.boolean(),
    }),
    sentence: (input) => withDetail('Place contact', input.contact),
  }),
  defineCommand({
    name: 'client.tag-contact',
    ...connected,
    summary: 'Tags a contact for status change alerts, or ends that.',
    input: () => ({ sip, contact, tagged: z.boolean() }),
    sentence: (input) => withDetail('Tag contact', input.contact),
  }),
  defineCommand({
    name: 'client.set-relationship',
    ...connected,
    summary: 'Sets the privacy relationship to a contact; null for the default.',
    input: () => ({ sip, contact, relationship: z.enum(relationshipNames).nullable() }),
    sentence: ({ relationship, ...input }) =>
      withDetail(
        'Set relationship',
        relationship === null ? input.contact : `${input.contact}, ${relationship}`,
      ),
  }),
  defineCommand({
    name: 'client.dismiss-alert',
    ...signedIn,
    summary: 'Closes an alert.',
    input: () => ({ sip, alert: z.string().max(100) }),
    sentence: () => 'Dismiss alert.',
  }),
  defineCommand({
    name: 'client.apply-options',
    ...connected,
    summary: 'Presses OK in the Options dialog, with the controls that were changed.',
    input: () => ({
      sip,
      values: z
        .record(z.string().max(100), z.union([z.boolean(), z.number(), z.string().max(2048)]))
        .describe('New values by the id of the control.'),
    }),
    sentence: ({ values }) => withDetail('Apply options', valuesInWords(values)),
  }),
  defineCommand({
    name: 'client.choose-picture',
    ...connected,
    summary: 'Chooses between the sources of the own picture that policy leaves.',
    input: () => ({ sip, source: z.enum(['web', 'corporate', 'none']) }),
    sentence: ({ source }) => `Choose picture: ${source}.`,
  }),
  defineCommand({
    name: 'client.connect-picture',
    ...connected,
    summary:
      'Fetches a picture from a web address and keeps it, or says why not and keeps the former one.',
    input: () => ({ sip, url: z.string().max(2048) }),
    result: () =>
      z.discriminatedUnion('connected', [
        lateObject(() => ({ connected: z.literal(true), kilobytes: z.number() })),
        lateObject(() => ({ connected: z.literal(false), reason: z.string() })),
      ]),
    prepare: 'web-picture',
    sentence: ({ url }) => withDetail('Connect picture', url),
  }),
  defineCommand({
    name: 'client.search',
    ...asked,
    summary: 'Searches people of the organisation and its partners, as the search box does.',
    input: () => ({
      sip,
      text: z.string().max(200),
      limit: z.int().min(1).max(200).optional().describe('50 unless given.'),
    }),
    result: () =>
      lateObject(() => ({
        people: z.array(contactViewSchema).describe('Best first.'),
        more: z.boolean().describe('Whether there are more than these.'),
      })),
  }),
  defineCommand({
    name: 'client.contact-card',
    ...asked,
    summary: 'Reads the contact card of a person: everything that this client may show.',
    input: () => ({ sip, contact }),
    result: () => contactCardViewSchema,
  }),
  defineCommand({
    name: 'client.explain-photo',
    ...asked,
    summary: 'Says why the photo of a contact is, or is not, shown in this client.',
    input: () => ({ sip, contact }),
    result: () => lateObject(() => ({ reason: photoReasonSchema, why: effectiveText })),
  }),
] as const;
