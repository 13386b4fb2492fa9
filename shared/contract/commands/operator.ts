import { z } from 'zod';
import { sipSchema } from './client.js';

/** What the operator does around the clients, and what he may ask. */
export const operatorCommands = [
  z.strictObject({
    name: z.literal('directory.search'),
    text: z.string().max(200),
    limit: z.number().int().min(1).max(500).optional(),
  }),
  /** The ladder of any person: user, site, global; winner, losers and reason. */
  z.strictObject({ name: z.literal('policy.ladder'), sip: sipSchema }),
  z.strictObject({
    name: z.literal('settings.change'),
    /** Which documented ranges the cmdlets enforce. */
    profile: z.enum(['lync2010', 'technet']).optional(),
    /** Whether web pictures and custom states may come from a private network, on Windows from a share too. */
    allowPrivateAddresses: z.boolean().optional(),
    /** Whether a calendar state counts that is newer than a manual Available. */
    calendarMayOverrideManualAvailable: z.boolean().optional(),
  }),
  /** Installs the update that removes the time of last activity from what watchers are told, or takes it back. */
  z.strictObject({
    name: z.literal('server.set-last-active'),
    delivery: z.enum(['published', 'removed']),
  }),
  z.strictObject({ name: z.literal('notice.dismiss'), id: z.string().max(100) }),
  /** Replaces the organisation by the one in a file of the published format. */
  z.strictObject({
    name: z.literal('organisation.load'),
    text: z.string(),
    fileName: z.string().max(500),
  }),
  /** Back to the sample organisation as it came, policies included. */
  z.strictObject({ name: z.literal('organisation.reset') }),
  z.strictObject({
    name: z.literal('log.read'),
    /** Return entries after this id; from the beginning when absent. */
    after: z.string().max(20).optional(),
    limit: z.number().int().min(1).max(5000).optional(),
  }),
] as const;
