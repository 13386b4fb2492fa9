import { displayChoiceSchema } from '../../contract/commands/client.js';
import { longestMessage } from '../../contract/commands/conversation.js';
import { personSchema } from '../../contract/resolve-names.js';
import { messageFormatSchema } from '../../contract/views/conversation.js';
import { customStatuses, manualStatuses } from '../../lync/presence.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { noneSchema, optionSchema, peopleSchema, relationshipSchema } from '../vocabulary.js';
import { defineAct } from './define-act.js';

const who = personSchema;

/** What people do at their own clients. */
export const clientActs = {
  'sign-in': defineAct({
    summary: 'Signs one or several people in.',
    schema: peopleSchema,
    to: (people, names) => names.people(people).map((sip) => ({ name: 'client.sign-in', sip })),
    from: { 'client.sign-in': ({ sip }) => sip },
  }),
  'sign-out': defineAct({
    summary: 'Signs one or several people out.',
    schema: peopleSchema,
    to: (people, names) => names.people(people).map((sip) => ({ name: 'client.sign-out', sip })),
    from: { 'client.sign-out': ({ sip }) => sip },
  }),
  'sign-out-and-in': defineAct({
    summary: 'Signs people out and in again, which is when they get new policies.',
    schema: peopleSchema,
    to: (people, names) =>
      names.people(people).map((sip) => ({ name: 'client.sign-out-and-in', sip })),
    from: { 'client.sign-out-and-in': ({ sip }) => sip },
  }),
  relationship: defineAct({
    summary: 'Sets how much of a person a contact may see.',
    schema: lateObject(() => ({
      who,
      contact: personSchema,
      is: z.union([noneSchema, relationshipSchema], 'a relationship, or none'),
    })),
    to: (form, names) => [
      {
        name: 'client.set-relationship',
        sip: names.person(form.who, 'who'),
        contact: names.person(form.contact, 'contact'),
        relationship: form.is === 'none' ? null : form.is,
      },
    ],
    from: {
      'client.set-relationship': ({ sip, contact, relationship }) => ({
        who: sip,
        contact,
        is: relationship ?? ('none' as const),
      }),
    },
  }),
  status: defineAct({
    summary: 'Chooses a status in the status menu.',
    schema: lateObject(() => ({ who, status: z.enum([...manualStatuses, ...customStatuses]) })),
    to: (form, names) => [
      { name: 'client.set-status', sip: names.person(form.who, 'who'), status: form.status },
    ],
    from: { 'client.set-status': ({ sip, status }) => ({ who: sip, status }) },
  }),
  'note-text': defineAct({
    summary: 'Types the personal note.',
    schema: lateObject(() => ({ who, text: z.string().max(500) })),
    to: (form, names) => [
      { name: 'client.set-note', sip: names.person(form.who, 'who'), text: form.text },
    ],
    from: { 'client.set-note': ({ sip, text }) => ({ who: sip, text }) },
  }),
  location: defineAct({
    summary: 'Types the location.',
    schema: lateObject(() => ({ who, text: z.string().max(64) })),
    to: (form, names) => [
      { name: 'client.set-location', sip: names.person(form.who, 'who'), text: form.text },
    ],
    from: { 'client.set-location': ({ sip, text }) => ({ who: sip, text }) },
  }),
  'show-location': defineAct({
    summary: 'Shows the location to contacts, or does not.',
    schema: lateObject(() => ({ who, shown: z.boolean() })),
    to: (form, names) => [
      { name: 'client.show-location', sip: names.person(form.who, 'who'), shown: form.shown },
    ],
    from: { 'client.show-location': ({ sip, shown }) => ({ who: sip, shown }) },
  }),
  'dismiss-alert': defineAct({
    summary: 'Closes an alert, by the id that its view has.',
    schema: lateObject(() => ({ who, alert: z.string().max(100) })),
    to: (form, names) => [
      { name: 'client.dismiss-alert', sip: names.person(form.who, 'who'), alert: form.alert },
    ],
    from: { 'client.dismiss-alert': ({ sip, alert }) => ({ who: sip, alert }) },
  }),
  display: defineAct({
    summary: 'Chooses how a person’s contact list is laid out.',
    schema: lateObject(() => ({ who, ...displayChoiceSchema.shape })),
    to: ({ who: person, ...choice }, names) => [
      { name: 'client.set-display', sip: names.person(person, 'who'), choice },
    ],
    from: { 'client.set-display': ({ sip, choice }) => ({ who: sip, ...choice }) },
  }),
  picture: defineAct({
    summary: 'Connects to the picture at a url of the scenario’s web, and chooses a source.',
    schema: lateObject(() => ({
      who,
      source: z.enum(['web', 'corporate', 'none']).optional(),
      url: z.string().max(2048).optional(),
    })),
    to: ({ who: person, source, url }, names) => {
      const sip = names.person(person, 'who');
      return [
        ...(url === undefined ? [] : [{ name: 'client.connect-picture', sip, url } as const]),
        ...(source === undefined ? [] : [{ name: 'client.choose-picture', sip, source } as const]),
      ];
    },
    from: {
      'client.connect-picture': ({ sip, url }) => ({ who: sip, url }),
      'client.choose-picture': ({ sip, source }) => ({ who: sip, source }),
    },
  }),
  'option-values': defineAct({
    summary: 'Sets controls of the Options dialog by their names, then OK.',
    schema: lateObject(() => ({
      who,
      values: z.record(optionSchema, z.union([z.boolean(), z.number(), z.string().max(2048)])),
    })),
    to: (form, names) => [
      { name: 'client.apply-options', sip: names.person(form.who, 'who'), values: form.values },
    ],
    from: { 'client.apply-options': ({ sip, values }) => ({ who: sip, values }) },
  }),
  message: defineAct({
    summary: 'Opens a conversation if need be and sends a message in it.',
    schema: lateObject(() => ({
      from: personSchema,
      to: personSchema,
      text: z.string().max(longestMessage),
      format: messageFormatSchema.optional(),
    })),
    to: (form, names) => {
      const { text, format } = form;
      const sip = names.person(form.from, 'from');
      const other = names.person(form.to, 'to');
      const send = { name: 'conversation.send', sip, conversation: other, text, format } as const;
      const open = { name: 'conversation.open', sip, with: other } as const;
      return {
        conversation: { who: sip, with: other },
        commands: async (world) =>
          (await world.hasConversation(sip, other)) ? [send] : [open, send],
      };
    },
    from: {
      'conversation.send': ({ sip, conversation, text, format }) => ({
        from: sip,
        to: conversation,
        text,
        format,
      }),
      'conversation.open': () => null,
    },
  }),
  'save-conversation': defineAct({
    summary: 'Saves a conversation as text, which is what the step answers.',
    schema: lateObject(() => ({ who, with: personSchema })),
    to: (form, names) => [
      {
        name: 'conversation.save',
        sip: names.person(form.who, 'who'),
        conversation: names.person(form.with, 'with'),
      },
    ],
    from: {
      'conversation.save': ({ sip, conversation }) => ({ who: sip, with: conversation }),
    },
  }),
  conversation: defineAct({
    summary: 'Opens the window of a conversation, reads what is new in it, or closes it.',
    schema: lateObject(() => ({ who, with: personSchema, is: z.enum(['open', 'read', 'closed']) })),
    to: (form, names) => {
      const sip = names.person(form.who, 'who');
      const other = names.person(form.with, 'with');
      if (form.is === 'open') return [{ name: 'conversation.open', sip, with: other }];
      const name = form.is === 'read' ? 'conversation.read' : 'conversation.close';
      return [{ name, sip, conversation: other }];
    },
    from: {
      'conversation.open': ({ sip, with: other }) => ({
        who: sip,
        with: other,
        is: 'open' as const,
      }),
      'conversation.read': ({ sip, conversation }) => ({
        who: sip,
        with: conversation,
        is: 'read' as const,
      }),
      'conversation.close': ({ sip, conversation }) => ({
        who: sip,
        with: conversation,
        is: 'closed' as const,
      }),
    },
  }),
};
