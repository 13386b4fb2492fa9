import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { forecastViewSchema, timelineViewSchema } from '../views/calendar.js';
import { inspectionSchema, settingLayersListSchema } from '../views/inspection.js';
import { intervalPlanSchema } from '../views/interval-plan.js';
import { mailboxEntryViewSchema } from '../views/mailbox.js';
import { defineCommand, operatorAct, operatorQuery } from './define-command.js';
import { localMomentSchema } from './local-moment.js';
import { oneLine } from './one-line.js';

const instantSchema = z.int().nonnegative();

const secretSchema = z.string().min(1).max(10_000);

/** How a client proves who it is to a real Exchange. Kept in memory only; never logged, never saved. */
export const exchangeCredentialsSchema = z.discriminatedUnion('kind', [
  lateObject(() => ({
    kind: z.literal('basic'),
    user: z.string().max(320),
    password: secretSchema,
  })),
  lateObject(() => ({ kind: z.literal('bearer'), token: secretSchema })),
]);
export type ExchangeCredentials = z.infer<typeof exchangeCredentialsSchema>;

const typedSchema = textOf('program', z.string().max(40));

const sip = personSchema;
const span = { from: instantSchema, to: instantSchema };

/** What may be asked about calendars over time, and of a client's calendar poller. */
export const calendarCommands = [
  defineCommand({
    name: 'calendar.forecast',
    ...operatorQuery,
    client: 'signed-in',
    summary: 'Says for each entry around now when presence will flip and return, and why.',
    input: () => ({ sip }),
    result: () => forecastViewSchema,
  }),
  defineCommand({
    name: 'calendar.plan-intervals',
    ...operatorQuery,
    summary:
      'Says when meetings would reach presence under one or two pairs of intervals, and what polls they cost. Changes nothing.',
    input: () => ({
      exchange: z
        .enum(['web-services', 'public-folders'])
        .describe('Which poll interval counts: that of Exchange 2007 and later, or of 2003.'),
      settings: z
        .array(
          lateObject(() => ({
            poll: typedSchema.describe('As a cmdlet takes it: `00:30:00`; empty for not set.'),
            publication: typedSchema.describe('As a cmdlet takes it: `300`; empty for not set.'),
          })),
        )
        .min(1)
        .max(2),
      signIns: z
        .enum(['together', 'spread'])
        .describe('All at 08:00, or one in each minute of the hour before.'),
      lastingMinutes: z
        .int()
        .positive()
        .max(1440)
        .optional()
        .describe('How long the meetings of the strip last; a day unless given.'),
      example: lateObject(() => ({
        created: localMomentSchema,
        start: localMomentSchema,
        end: localMomentSchema,
      }))
        .optional()
        .describe('The meeting that the readings are compared by; 08:12 for 08:47 to 09:17.'),
    }),
    result: () => intervalPlanSchema,
  }),
  defineCommand({
    name: 'calendar.read',
    ...operatorQuery,
    summary: 'Reads what a mailbox holds between two instants, by start; at most 31 days.',
    input: () => ({ sip, ...span }),
    result: () => lateObject(() => ({ entries: z.array(mailboxEntryViewSchema) })),
  }),
  defineCommand({
    name: 'timeline.read',
    ...operatorQuery,
    summary: 'Reads what happened between two instants, in lanes; at most 31 days.',
    input: () => ({
      sip,
      ...span,
      watchers: z
        .array(personSchema)
        .max(20)
        .optional()
        .describe('The people at a client now, at most 5, unless given.'),
    }),
    result: () => timelineViewSchema,
  }),
  defineCommand({
    name: 'inspection.read',
    ...operatorQuery,
    summary:
      'Reads how a calendar becomes what watchers are told, at one moment: mailbox, cache, publication, each watcher, and the entries of the log behind them.',
    input: () => ({
      sip,
      at: instantSchema.optional().describe('The present of the virtual clock unless given.'),
      watchers: z
        .array(personSchema)
        .max(20)
        .optional()
        .describe('The people at a client now, at most 5, unless given.'),
    }),
    result: () => inspectionSchema,
  }),
  defineCommand({
    name: 'inspection.settings',
    ...operatorQuery,
    summary:
      'Reads each setting that sign-in brings as it is set on the server, as the client was given it, and as the client goes by it.',
    input: () => ({ sip }),
    result: () => settingLayersListSchema,
  }),
  defineCommand({
    name: 'client.connect-exchange',
    ...operatorAct,
    client: 'signed-in',
    summary: 'Points the calendar poller of a client at a real Exchange, from the next poll on.',
    input: () => ({
      sip,
      url: z
        .string()
        .max(2048)
        .regex(/^https:\/\/[^\s/@]+(\/[^\s@]*)?$/, 'an https address without a user name')
        .optional()
        .describe('Address of Exchange Web Services; without it Autodiscover is asked.'),
      smtpAddress: z
        .email()
        .max(320)
        .optional()
        .describe('The mailbox; the own address of the person unless given.'),
      credentials: exchangeCredentialsSchema.optional(),
      trustedHosts: z
        .array(
          z
            .string()
            .max(253)
            .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'a host such as mail.example.com'),
        )
        .max(20)
        .optional()
        .describe(
          'Hosts, each with what is below it, that may get the credentials beside those of the SIP domain and of url. Autodiscover and redirects lead on to any https host; to others than these no request goes.',
        ),
    }),
    sentence: ({ url }) => `Connect exchange${url === undefined ? '' : `: ${oneLine(url)}`}.`,
  }),
  defineCommand({
    name: 'client.disconnect-exchange',
    ...operatorAct,
    client: 'signed-in',
    summary: 'Points it back at the Exchange of the emulated organisation, from the next poll on.',
    input: () => ({ sip }),
    sentence: () => 'Disconnect exchange.',
  }),
] as const;
