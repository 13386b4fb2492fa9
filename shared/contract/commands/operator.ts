import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { logEntrySchema } from '../log.js';
import { personSchema } from '../resolve-names.js';
import { resultantPolicySchema } from '../views/resultant-policy.js';
import { ladderViewSchema, personViewSchema } from '../views/stage.js';
import { defineCommand, operatorAct, operatorQuery } from './define-command.js';

/** Which documented ranges the cmdlets enforce. */
export const profileSchema = z.enum(['lync2010', 'technet']);

/** What the operator does around the clients, and may ask. */
export const operatorCommands = [
  defineCommand({
    name: 'directory.search',
    ...operatorQuery,
    summary:
      'Searches people of the organisation and its partners, in pages, best first; an empty text finds all, by name.',
    input: () => ({
      text: z
        .string()
        .max(200)
        .describe(
          'Each word has to begin a word of name, address, logon name, title, telephone number, department or the policy that governs.',
        ),
      signedIn: z
        .boolean()
        .optional()
        .describe('Only who is signed in, or only who is not; everyone unless given.'),
      offset: z.int().min(0).optional().describe('People before the page; 0 unless given.'),
      limit: z.int().min(1).max(500).optional().describe('50 unless given.'),
    }),
    result: () =>
      lateObject(() => ({
        people: z.array(personViewSchema),
        total: z.int().nonnegative().describe('How many there are, with those of other pages.'),
        by: z
          .strictObject({
            person: z.int().nonnegative(),
            department: z.int().nonnegative(),
            policy: z.int().nonnegative(),
          })
          .describe(
            'How many of them fit by what is their own, how many with the help of their department, how many with that of their policy.',
          ),
      })),
  }),
  defineCommand({
    name: 'directory.person',
    ...operatorQuery,
    summary:
      'Says who is called by a name. Refused where nobody or several are, with whom it may mean.',
    input: () => ({ sip: personSchema }),
    result: () => personViewSchema,
  }),
  defineCommand({
    name: 'directory.departments',
    ...operatorQuery,
    summary: 'Lists the departments of the organisation by name, each with how many people it has.',
    result: () =>
      lateObject(() => ({
        departments: z.array(z.strictObject({ name: z.string(), people: z.int() })),
      })),
  }),
  defineCommand({
    name: 'policy.ladder',
    ...operatorQuery,
    summary: 'Says which policy governs a person, user, site or global, and which lost and why.',
    input: () => ({ sip: personSchema }),
    result: () => ladderViewSchema,
  }),
  defineCommand({
    name: 'policy.resultant',
    ...operatorQuery,
    summary:
      'Says what governs a person: each setting of each policy and configuration, the one that wins, and those that lose.',
    input: () => ({ sip: personSchema }),
    result: () => resultantPolicySchema,
  }),
  defineCommand({
    name: 'settings.change',
    ...operatorAct,
    summary: 'Changes settings of the emulator; what is left out stays.',
    input: () => ({
      profile: profileSchema.optional().describe('Which documented ranges the cmdlets enforce.'),
      allowPrivateAddresses: z
        .boolean()
        .optional()
        .describe(
          'Whether web pictures and custom states may come from a private network, on Windows from a share too.',
        ),
      calendarMayOverrideManualAvailable: z
        .boolean()
        .optional()
        .describe('Whether a calendar state counts that is newer than a manual Available.'),
    }),
    sentence: () => 'Change the settings of the emulator.',
  }),
  defineCommand({
    name: 'server.set-last-active',
    ...operatorAct,
    summary:
      'Installs the update that removes the time of last activity from what watchers are told, or takes it back.',
    input: () => ({ delivery: z.enum(['published', 'removed']) }),
    sentence: ({ delivery }) =>
      delivery === 'removed'
        ? 'Install the update that removes the time of last activity.'
        : 'Take back the update that removes the time of last activity.',
  }),
  defineCommand({
    name: 'notice.dismiss',
    ...operatorAct,
    summary: 'Closes a notice on the stage.',
    input: () => ({ id: z.string().max(100) }),
    sentence: () => 'Dismiss a notice.',
  }),
  defineCommand({
    name: 'log.read',
    ...operatorQuery,
    summary: 'Reads the event log, oldest entry first.',
    input: () => ({
      after: z
        .string()
        .max(20)
        .optional()
        .describe('Entries after this id; from the beginning unless given.'),
      limit: z.int().min(1).max(5000).optional().describe('1000 unless given.'),
    }),
    result: () => lateObject(() => ({ entries: z.array(logEntrySchema) })),
  }),
] as const;
