import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import type { Data } from '../views/data.js';
import { defineCommand, operatorAct, operatorQuery } from './define-command.js';

const frontEnd = z.string().min(1).max(255).describe('Fully qualified name, in any case.');
const account = z
  .string()
  .min(1)
  .max(200)
  .describe('SID or name of an account of that Front End: S-1-5-20, NT AUTHORITY\\NetworkService.');

/** Name of a registry key or value on one line, with no backslash. */
const registryName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\\\p{Cc}]+$/u, 'a name on one line with no backslash');

const zoneValue = {
  frontEnd,
  account,
  domain: registryName.describe('A key below ZoneMap\\Domains: contoso.local.'),
  subdomain: registryName.optional().describe('A key below that of the domain: portal.'),
  protocol: registryName.describe('http, https, ftp, file, or * for all.'),
};

const service = z
  .string()
  .min(1)
  .max(256)
  .optional()
  .describe('Short or display name of a service; the Front-End service unless given.');

const passedOverSchema = lateObject(() => ({
  line: z.int().positive().describe('Counted from 1.'),
  text: z.string().describe('The line as it stands, cut where it is long.'),
  reason: z.string().describe('Such as: outside HKEY_USERS.'),
}));
/** A line of an imported file that did nothing: `[HKEY_LOCAL_MACHINE\Software\…]`. */
export type PassedOver = Data<typeof passedOverSchema>;

const registryImportSchema = lateObject(() => ({
  keys: z.int().nonnegative().describe('Keys made or deleted.'),
  values: z.int().nonnegative().describe('Values set or deleted.'),
  passedOver: z
    .array(passedOverSchema)
    .describe('The first 100 in the order of lines. A key stands for all its values.'),
  morePassedOver: z.int().nonnegative().describe('How many more there are.'),
}));
/** What came of a `.reg` file. */
export type RegistryImport = Data<typeof registryImportSchema>;

export const runAsResultSchema = lateObject(() => ({
  outcome: z
    .enum(['opened', 'sites-disabled', 'refused'])
    .describe(
      'opened: zones can be edited; sites-disabled: open, but nothing can be changed; refused: nothing opened.',
    ),
  commandLine: z.string().describe('What was typed.'),
  account: z
    .string()
    .nullable()
    .describe('The account whose zones the window shows; null when nothing opened.'),
  text: z.string().describe('What happened and why, for the operator.'),
}));
/** What an attempt to reach the Internet Options of an account came to. */
export type RunAsResult = Data<typeof runAsResultSchema>;

interface Site {
  readonly domain: string;
  readonly subdomain?: string | undefined;
}
const siteOf = ({ domain, subdomain }: Site): string =>
  subdomain === undefined ? domain : `${subdomain}.${domain}`;

const serviceOf = (input: { readonly service?: string | undefined }): string =>
  input.service ?? 'the Front-End service';

/** What an administrator does at a Front End: its services and its Windows registry. */
export const frontEndCommands = [
  defineCommand({
    name: 'front-end.restart-service',
    ...operatorAct,
    summary: 'Restarts a service of a Front End.',
    input: () => ({ frontEnd, service }),
    sentence: (input) => `Restart ${serviceOf(input)} on ${input.frontEnd}.`,
  }),
  defineCommand({
    name: 'front-end.stop-service',
    ...operatorAct,
    summary: 'Stops a service of a Front End.',
    input: () => ({ frontEnd, service }),
    sentence: (input) => `Stop ${serviceOf(input)} on ${input.frontEnd}.`,
  }),
  defineCommand({
    name: 'front-end.start-service',
    ...operatorAct,
    summary: 'Starts a service of a Front End.',
    input: () => ({ frontEnd, service }),
    sentence: (input) => `Start ${serviceOf(input)} on ${input.frontEnd}.`,
  }),
  defineCommand({
    name: 'front-end.create-zone-keys',
    ...operatorAct,
    summary:
      'Creates the registry keys that hold the zones of an account, ZoneMap and Domains, where they are missing.',
    input: () => ({ frontEnd, account }),
    sentence: (input) => `Create the ZoneMap keys of ${input.account} on ${input.frontEnd}.`,
  }),
  defineCommand({
    name: 'front-end.set-zone-value',
    ...operatorAct,
    summary:
      'Puts a site into a security zone of an account. Creates the key of the site if need be; ZoneMap and Domains have to exist, as in the Registry Editor.',
    input: () => ({
      ...zoneValue,
      zone: z
        .int()
        .min(0)
        .max(4)
        .describe(
          '0 My Computer, 1 Local intranet, 2 Trusted sites, 3 Internet, 4 Restricted sites.',
        ),
    }),
    sentence: ({ protocol, zone, ...input }) =>
      `Put ${siteOf(input)} (${protocol}) into zone ${zone} for ${input.account} on ${input.frontEnd}.`,
  }),
  defineCommand({
    name: 'front-end.remove-zone-value',
    ...operatorAct,
    summary: 'Takes a site out of a security zone; a key that holds nothing more goes with it.',
    input: () => zoneValue,
    sentence: ({ protocol, ...input }) =>
      `Take ${siteOf(input)} (${protocol}) out of the zones of ${input.account} on ${input.frontEnd}.`,
  }),
  defineCommand({
    name: 'front-end.import-registry',
    ...operatorAct,
    summary:
      'Imports all of a .reg file but what is passed over or, if anything in it is wrong, nothing.',
    input: () => ({
      frontEnd,
      text: textOf(
        'registry-file',
        z.string().describe('The decoded file; its size is capped by the reader, which says so.'),
      ),
      fileName: z.string().max(500),
    }),
    result: () => registryImportSchema,
    sentence: ({ fileName, ...input }) =>
      `Import ${fileName} into the registry of ${input.frontEnd}.`,
  }),
  defineCommand({
    name: 'front-end.export-registry',
    ...operatorQuery,
    summary: 'Exports a part of the registry of a Front End as the text of a .reg file.',
    input: () => ({
      frontEnd,
      key: z
        .string()
        .max(4096)
        .optional()
        .describe('Path of the key to export with all below it; HKEY_USERS unless given.'),
    }),
    result: () => lateObject(() => ({ text: z.string(), fileName: z.string() })),
  }),
  defineCommand({
    name: 'front-end.run-as',
    ...operatorAct,
    summary:
      'Tries to open the Internet Options of another account at the Front End. Whatever comes of it, no zone changes.',
    input: () => ({
      frontEnd,
      user: account.describe('Whose Internet Options are wanted: SID or name.'),
      program: z
        .enum(['internet-options', 'runas', 'psexec'])
        .describe('internet-options: as oneself.'),
    }),
    result: () => runAsResultSchema,
    sentence: ({ user, program, ...input }) =>
      `Open the Internet Options of ${user} on ${input.frontEnd} (${program}).`,
  }),
] as const;
