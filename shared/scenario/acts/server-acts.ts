import { z } from 'zod';
import { accountSchema, fileSchema, frontEndSchema, noneSchema } from '../vocabulary.js';

/** A service of a Front End; the Front-End service where none is named. */
const atService = z.union(
  [
    frontEndSchema,
    z.strictObject({ 'front-end': frontEndSchema, service: z.string().min(1).max(256) }),
  ],
  'a Front End, or a Front End and a service',
);

/** What an administrator does at the servers. */
export const serverActs = {
  'last-active': z
    .enum(['published', 'removed'])
    .meta({ description: 'Whether the server update that removes Last Active is installed.' }),
  registry: z
    .strictObject({
      'front-end': frontEndSchema,
      account: accountSchema.optional(),
      domain: z.string().max(255),
      subdomain: z.string().max(255).optional(),
      protocol: z.string().max(255),
      zone: z.union([noneSchema, z.int().min(0).max(4)], 'a zone from 0 to 4, or none'),
    })
    .meta({ description: 'Sets a value below ZoneMap\\Domains, or takes it away.' }),
  'zone-keys': z
    .strictObject({ 'front-end': frontEndSchema, account: accountSchema.optional() })
    .meta({ description: 'Creates ZoneMap and Domains where they are missing.' }),
  'registry-file': z
    .strictObject({ 'front-end': frontEndSchema, file: fileSchema })
    .meta({ description: 'Imports a .reg file.' }),
  'restart-service': atService,
  'stop-service': atService,
  'start-service': atService,
  'run-as': z
    .strictObject({
      'front-end': frontEndSchema,
      user: accountSchema,
      program: z.enum(['internet-options', 'runas', 'psexec']),
    })
    .meta({ description: 'Tries to reach another account’s Internet Options.' }),
} as const;
