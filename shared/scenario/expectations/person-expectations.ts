import { presenceClasses } from '../../lync/presence.js';
import * as z from '../../schema/late-zod.js';
import {
  activityTextSchema,
  cardFieldSchema,
  noneSchema,
  presenceTextSchema,
  relationshipSchema,
  tableOf,
  textOrNone,
} from '../vocabulary.js';
import { byName, same } from './compare.js';
import { defineExpectation } from './define-expectation.js';
import type { ShownPerson } from './person-reading.js';

/** What the row or the contact card of a person shows. */
export const personExpectations = {
  presence: defineExpectation({
    of: 'person',
    summary: 'The text after the name, such as In a meeting.',
    schema: presenceTextSchema,
    read: ({ person }) => person.shown.presence,
    asks: () => ({ about: 'presence' }),
  }),
  class: defineExpectation({
    of: 'person',
    summary: 'The presence class, which the colour follows.',
    schema: z.enum(presenceClasses),
    read: ({ person }) => person.shown.class,
    asks: () => ({ about: 'presence' }),
  }),
  activity: defineExpectation({
    of: 'person',
    summary: 'What the person does beyond the plain status, such as In a meeting; or none.',
    schema: z.union([noneSchema, activityTextSchema]),
    read: ({ person }) => person.shown.activity,
    asks: () => ({ about: 'presence' }),
  }),
  age: defineExpectation({
    of: 'person',
    summary: 'Since when not active: 25 mins; or none.',
    schema: textOrNone,
    read: ({ person }) => person.shown.age,
    asks: () => ({ about: 'age' }),
  }),
  photo: defineExpectation({
    of: 'person',
    summary: 'Where the photo comes from: the directory or a web address; or none.',
    schema: z.enum(['ad', 'web', 'none']),
    read: ({ person }) => person.shown.photo,
    asks: () => ({ about: 'picture' }),
  }),
  note: defineExpectation({
    of: 'person',
    summary: 'The personal note; or none.',
    schema: textOrNone,
    read: ({ person }) => person.shown.note,
    asks: () => ({ about: 'note' }),
  }),
  relationship: defineExpectation({
    of: 'person',
    summary: 'The privacy relationship that the client’s user gives to the person.',
    schema: relationshipSchema,
    read: ({ person }) => person.relationship,
  }),
  fields: defineExpectation({
    of: 'card',
    summary: 'Lines of the contact card by their ids, such as calendar.',
    schema: tableOf(cardFieldSchema, textOrNone),
    read: ({ person }) => person.fields,
    asks: (part) => ({ about: 'field', part }),
    compare: byName(same),
  }),
} satisfies Record<keyof ShownPerson, unknown> & Record<string, unknown>;
