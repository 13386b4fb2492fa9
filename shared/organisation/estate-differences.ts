import type { Data } from '../contract/views/data.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { listOf } from './import-report.js';

/** What two estates may differ in. */
export const differenceKinds = [
  'person',
  'grant',
  'policy',
  'configuration',
  'site',
  'registry',
] as const;

/** What opening one organisation in place of another would change. */
export const estateDifferencesSchema = lateObject(() => ({
  counts: z.array(
    z.strictObject({
      kind: z.enum(differenceKinds),
      added: z.int().nonnegative(),
      removed: z.int().nonnegative(),
      changed: z.int().nonnegative(),
    }),
  ),
  rows: listOf(
    z.strictObject({
      kind: z.enum(differenceKinds),
      what: z.string().describe('Such as Tag:Front Desk, or the SIP address of a person.'),
      change: z.enum(['added', 'removed', 'changed']),
      property: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
}));
export type EstateDifferences = Data<typeof estateDifferencesSchema>;
