import { z } from 'zod';
import { rangeProfiles } from '../../../../shared/policy/setting-parameter.js';
import { checkGrants, settingsEntriesSchema } from '../scoped-settings/settings-state.js';
import { clientPolicyFormat } from './client-policy.js';

/** Client policies as a file holds them. */
export const clientPolicyStateSchema = z
  .strictObject({
    rangeProfile: z.enum(rangeProfiles),
    policies: settingsEntriesSchema(clientPolicyFormat),
    /** Name of the granted per-user policy by SIP address. */
    grants: z.record(z.string(), z.string()),
  })
  .superRefine(checkGrants);

export type ClientPolicyState = z.output<typeof clientPolicyStateSchema>;
