import { clientEntries, stageEntries } from '../../contract/emulator-views.js';
import { entriesAt } from '../../contract/key-pattern.js';
import { stageKey } from '../../contract/keys.js';
import type { Effective } from '../../lync/effective.js';
import * as z from '../../schema/late-zod.js';
import type { Show } from '../show-schema.js';
import {
  noneSchema,
  optionSchema,
  settingSchema,
  tableOf,
  textOrNone,
  textSchema,
} from '../vocabulary.js';
import { byName, same, sameMembers } from './compare.js';
import { defineExpectation, type Places } from './define-expectation.js';

const entriesOf = ({ views, client }: Places['client']) => clientEntries(views, client);

const pagesOf = async (place: Places['client']) => (await entriesOf(place)).options?.pages ?? [];

const controlsOf = async (place: Places['client']) =>
  (await pagesOf(place)).flatMap(({ sections }) => sections.flatMap(({ controls }) => controls));

const showOptions = (client: string | undefined, page?: string): Show =>
  client === undefined ? {} : { options: { who: client, ...(page !== undefined && { page }) } };

/** What the window of a client shows beside people. */
const windowExpectations = {
  list: defineExpectation({
    of: 'client',
    label: 'Contact list',
    summary: 'How the contact list looks.',
    schema: z.enum(['photo tiles', 'classic squares']),
    asks: () => ({ about: 'list' }),
    read: async (place) => (await entriesOf(place)).layout?.style.value,
  }),
  photos: defineExpectation({
    of: 'client',
    label: 'Photos in the window',
    summary: 'That the whole window shows no photo.',
    schema: noneSchema,
    asks: () => ({ about: 'picture' }),
    read: async (place) => {
      const entries = await entriesOf(place);
      const contacts = entriesAt(entries, 'contact/{contact}').map(([, contact]) => contact);
      return [...(entries.me ? [entries.me] : []), ...contacts].flatMap(({ sip, photo }) =>
        photo.kind === 'none' ? [] : [sip],
      );
    },
  }),
};

/** What the Options dialog of a client has. */
const optionsExpectations = {
  options: defineExpectation({
    of: 'client',
    summary: 'Pages of the Options dialog, all of them.',
    schema: z.array(textSchema).max(30),
    asks: () => ({ about: 'options-page', part: 'my-picture' }),
    read: async (place) => (await pagesOf(place)).map(({ title }) => title),
    compare: sameMembers,
    show: (_, client) => showOptions(client),
  }),
  'picture-choices': defineExpectation({
    of: 'client',
    label: 'Choices on My Picture',
    summary: 'What the page My Picture offers, all of it; empty where there is no such page.',
    schema: z.array(z.enum(['web', 'corporate', 'none'])).max(3),
    asks: () => ({ about: 'options-page', part: 'my-picture' }),
    read: async (place) =>
      (await pagesOf(place)).flatMap(
        ({ picture }) => picture?.choices.map(({ source }) => source) ?? [],
      ),
    compare: sameMembers,
    show: (choices, client) => showOptions(client, choices.length === 0 ? undefined : 'My Picture'),
  }),
  'option-values': defineExpectation({
    of: 'client',
    summary: 'Controls of the Options dialog by name; none for one that is not there.',
    schema: tableOf(optionSchema, z.union([z.boolean(), z.number(), textOrNone])),
    asks: (part) => ({ about: 'option', part }),
    read: async (place) =>
      Object.fromEntries(
        (await controlsOf(place)).flatMap((control) =>
          'setting' in control ? [[control.id, control.setting.value]] : [],
        ),
      ),
    compare: byName(same),
    show: (_, client) => showOptions(client),
  }),
  'option-choices': defineExpectation({
    of: 'client',
    summary: 'What a control of the Options dialog offers, by name.',
    schema: tableOf(optionSchema, z.array(textSchema).max(50)),
    asks: (part) => ({ about: 'option', part }),
    read: async (place) =>
      Object.fromEntries(
        (await controlsOf(place)).flatMap((control) =>
          'choices' in control ? [[control.id, control.choices.map(({ label }) => label)]] : [],
        ),
      ),
    compare: byName(sameMembers),
    show: (_, client) => showOptions(client),
  }),
};

/** What policies make of a client. */
const policyExpectations = {
  policy: defineExpectation({
    of: 'client',
    summary: 'The policy that sign-in brought, such as Tag:Photos.',
    schema: textSchema,
    read: async (place) => (await entriesOf(place)).session?.policy.identity,
  }),
  settings: defineExpectation({
    of: 'client',
    summary: 'Effective values by cmdlet parameter.',
    schema: tableOf(settingSchema, textSchema),
    read: async (place) => (await entriesOf(place)).session?.settings ?? {},
    asks: (setting) => ({ setting }),
    compare: byName((what, expected: string, seen?: Effective<string>) =>
      same(what, expected, seen?.value),
    ),
  }),
  pending: defineExpectation({
    of: 'client',
    label: 'after the next sign-in',
    summary: 'What the next sign-in will change, by parameter; or none.',
    schema: z.union([noneSchema, tableOf(settingSchema, textSchema)]),
    read: async ({ views, client }) => {
      const pending = (await stageEntries(views))[stageKey('client/{sip}', client)]?.pending;
      const changes = pending?.changes.map((change) => [change.parameter, change.afterSignIn]);
      return changes && Object.fromEntries(changes);
    },
  }),
  ladder: defineExpectation({
    of: 'client',
    summary: 'Policies of the client’s user, the winner first.',
    schema: z.array(textSchema).max(10),
    read: async ({ views, client }) => {
      const { rungs } = await views.ask({ name: 'policy.ladder', sip: client });
      const winnerFirst = rungs.toSorted((one, other) => Number(other.wins) - Number(one.wins));
      return winnerFirst.flatMap(({ identity }) => identity ?? []);
    },
  }),
};

/** What a client shows, people and conversations aside. */
export const clientExpectations = {
  ...windowExpectations,
  ...optionsExpectations,
  ...policyExpectations,
};
