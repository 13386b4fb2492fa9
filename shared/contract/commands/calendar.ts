import { z } from 'zod';
import { sipSchema } from './client.js';

const instantSchema = z.int().nonnegative();

const secretSchema = z.string().min(1).max(10_000);

/** How a client proves who it is to a real Exchange. Kept in memory only; never logged, never saved. */
export const exchangeCredentialsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('basic'), user: z.string().max(320), password: secretSchema }),
  z.strictObject({ kind: z.literal('bearer'), token: secretSchema }),
]);
export type ExchangeCredentials = z.infer<typeof exchangeCredentialsSchema>;

/** What may be asked of a client's calendar poller and presence publisher. */
export const calendarCommands = [
  /** For each entry around now: when presence will flip and return, and why. */
  z.strictObject({ name: z.literal('calendar.forecast'), sip: sipSchema }),
  /** What a mailbox holds between two instants, by start. */
  z.strictObject({
    name: z.literal('calendar.read'),
    sip: sipSchema,
    from: instantSchema,
    to: instantSchema,
  }),
  /** What happened between two instants, in lanes. Without watchers: the people at a client now. */
  z.strictObject({
    name: z.literal('timeline.read'),
    sip: sipSchema,
    from: instantSchema,
    to: instantSchema,
    watchers: z.array(sipSchema).max(20).optional(),
  }),
  /** Points a client's poller at a real Exchange, from the next poll on. */
  z.strictObject({
    name: z.literal('client.connect-exchange'),
    sip: sipSchema,
    /** Address of Exchange Web Services; without it Autodiscover is asked. */
    url: z
      .string()
      .max(2048)
      .regex(/^https:\/\/[^\s/@]+(\/[^\s@]*)?$/, 'an https address without a user name')
      .optional(),
    /** The mailbox; the person's own address when absent. */
    smtpAddress: z.email().max(320).optional(),
    credentials: exchangeCredentialsSchema.optional(),
    /**
     * Hosts, each with what is below it, that may get the credentials beside those of the SIP domain and of `url`.
     * Autodiscover and redirects lead on to any https host; to others than these no request goes.
     */
    trustedHosts: z
      .array(
        z
          .string()
          .max(253)
          .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'a host such as mail.example.com'),
      )
      .max(20)
      .optional(),
  }),
  /** Back to the Exchange of the emulated organisation, from the next poll on. */
  z.strictObject({ name: z.literal('client.disconnect-exchange'), sip: sipSchema }),
] as const;
