import { groupNameSchema, groupSchema } from '../../contract/commands/client.js';
import { personSchema } from '../../contract/resolve-names.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { type ActNames, defineAct } from './define-act.js';

const who = personSchema;
const group = groupSchema.meta({ description: 'A group by its id, as the stage shows it.' });
/** Contacts may be groups of the directory, which an organisation does not list. */
const contact = z
  .string()
  .min(1)
  .max(320)
  .meta({ description: 'A person, or an address: of somebody, or of a distribution group.' });

const contactOf = (name: string, names: ActNames): string =>
  name.includes('@') ? name : names.person(name, 'contact');

/** What people do in their contact lists. */
export const contactActs = {
  'add-contact': defineAct({
    summary: 'Adds a person or a distribution group to the contact list.',
    schema: lateObject(() => ({ who, contact, group: group.optional() })),
    to: (form, names) => [
      {
        name: 'client.add-contact',
        sip: names.person(form.who, 'who'),
        contact: contactOf(form.contact, names),
        group: form.group,
      },
    ],
    from: {
      'client.add-contact': ({ sip, contact: added, group: into }) => ({
        who: sip,
        contact: added,
        group: into,
      }),
    },
  }),
  'remove-contact': defineAct({
    summary: 'Removes a contact from the contact list.',
    schema: lateObject(() => ({ who, contact })),
    to: (form, names) => [
      {
        name: 'client.remove-contact',
        sip: names.person(form.who, 'who'),
        contact: contactOf(form.contact, names),
      },
    ],
    from: {
      'client.remove-contact': ({ sip, contact: removed }) => ({ who: sip, contact: removed }),
    },
  }),
  'place-contact': defineAct({
    summary: 'Moves or copies a contact into another group.',
    schema: lateObject(() => ({
      who,
      contact,
      to: group,
      from: group.optional().meta({ description: 'The group to leave.' }),
      copy: z.boolean().optional().meta({ description: 'Leaves no group. Left out: false.' }),
    })),
    to: ({ who: person, contact: placed, copy = false, ...groups }, names) => [
      {
        name: 'client.place-contact',
        sip: names.person(person, 'who'),
        contact: contactOf(placed, names),
        ...groups,
        copy,
      },
    ],
    from: {
      'client.place-contact': ({ name: _, sip, copy, ...others }) => ({
        who: sip,
        ...others,
        ...(copy && { copy }),
      }),
    },
  }),
  'tag-contact': defineAct({
    summary: 'Tags a contact for status change alerts, or ends that.',
    schema: lateObject(() => ({ who, contact, tagged: z.boolean() })),
    to: (form, names) => [
      {
        name: 'client.tag-contact',
        sip: names.person(form.who, 'who'),
        contact: contactOf(form.contact, names),
        tagged: form.tagged,
      },
    ],
    from: {
      'client.tag-contact': ({ sip, contact: meant, tagged }) => ({
        who: sip,
        contact: meant,
        tagged,
      }),
    },
  }),
  'add-group': defineAct({
    summary: 'Adds a group to the contact list.',
    schema: lateObject(() => ({ who, title: groupNameSchema })),
    to: (form, names) => [
      { name: 'client.add-group', sip: names.person(form.who, 'who'), title: form.title },
    ],
    from: { 'client.add-group': ({ sip, title }) => ({ who: sip, title }) },
  }),
  'rename-group': defineAct({
    summary: 'Renames a group of the contact list.',
    schema: lateObject(() => ({ who, group, title: groupNameSchema })),
    to: ({ who: person, ...change }, names) => [
      { name: 'client.rename-group', sip: names.person(person, 'who'), ...change },
    ],
    from: {
      'client.rename-group': ({ sip, group: meant, title }) => ({ who: sip, group: meant, title }),
    },
  }),
  'remove-group': defineAct({
    summary: 'Removes a group; its contacts stay in the others.',
    schema: lateObject(() => ({ who, group })),
    to: (form, names) => [
      { name: 'client.remove-group', sip: names.person(form.who, 'who'), group: form.group },
    ],
    from: { 'client.remove-group': ({ sip, group: meant }) => ({ who: sip, group: meant }) },
  }),
  'toggle-group': defineAct({
    summary: 'Opens or closes a group of the contact list.',
    schema: lateObject(() => ({ who, group, expanded: z.boolean() })),
    to: ({ who: person, ...change }, names) => [
      { name: 'client.toggle-group', sip: names.person(person, 'who'), ...change },
    ],
    from: {
      'client.toggle-group': ({ sip, group: meant, expanded }) => ({
        who: sip,
        group: meant,
        expanded,
      }),
    },
  }),
};
