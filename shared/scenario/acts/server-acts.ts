import { profileSchema } from '../../contract/commands/operator.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import {
  accountSchema,
  fileOrTextShape,
  frontEndSchema,
  noneSchema,
  oneOfFileAndText,
} from '../vocabulary.js';
import { type ActNames, defineAct, textOf } from './define-act.js';

/** The account whose zones count: services of Lync Server run as Network Service. */
const networkService = 'S-1-5-20';

/** A service of a Front End; the Front-End service where none is named. */
const serviceSchema = z.union(
  [
    frontEndSchema,
    lateObject(() => ({ 'front-end': frontEndSchema, service: z.string().min(1).max(256) })),
  ],
  'a Front End, or a Front End and a service',
);

const serviceOf = (form: z.infer<typeof serviceSchema>, names: ActNames) =>
  typeof form === 'string'
    ? { frontEnd: names.frontEnd(form) }
    : { frontEnd: names.frontEnd(form['front-end'], 'front-end'), service: form.service };

interface AtService {
  readonly frontEnd: string;
  readonly service?: string | undefined;
}

const serviceForm = ({ frontEnd, service }: AtService) =>
  service === undefined ? frontEnd : { 'front-end': frontEnd, service };

/** An account as people write it: left out where it is the usual one. */
const accountForm = (account: string) => (account === networkService ? undefined : account);

/** What an administrator does at the servers. */
export const serverActs = {
  'last-active': defineAct({
    summary: 'Whether the server update that removes Last Active is installed.',
    schema: z.enum(['published', 'removed']),
    to: (delivery) => [{ name: 'server.set-last-active', delivery }],
    from: { 'server.set-last-active': ({ delivery }) => delivery },
  }),
  settings: defineAct({
    summary: 'Changes settings of the emulator; what is left out stays.',
    schema: lateObject(() => ({
      profile: profileSchema.optional(),
      'allow-private-addresses': z.boolean().optional(),
      'calendar-may-override-manual-available': z.boolean().optional(),
    })),
    to: (form) => [
      {
        name: 'settings.change',
        profile: form.profile,
        allowPrivateAddresses: form['allow-private-addresses'],
        calendarMayOverrideManualAvailable: form['calendar-may-override-manual-available'],
      },
    ],
    from: {
      'settings.change': ({
        profile,
        allowPrivateAddresses,
        calendarMayOverrideManualAvailable,
      }) => ({
        profile,
        'allow-private-addresses': allowPrivateAddresses,
        'calendar-may-override-manual-available': calendarMayOverrideManualAvailable,
      }),
    },
  }),
  'dismiss-notice': defineAct({
    summary: 'Closes a notice on the stage, by its id.',
    schema: z.string().max(100),
    to: (id) => [{ name: 'notice.dismiss', id }],
    from: { 'notice.dismiss': ({ id }) => id },
  }),
  registry: defineAct({
    summary: 'Sets a value below ZoneMap\\Domains, or takes it away.',
    schema: lateObject(() => ({
      'front-end': frontEndSchema,
      account: accountSchema.optional(),
      domain: z.string().max(255),
      subdomain: z.string().max(255).optional(),
      protocol: z.string().max(255),
      zone: z.union([noneSchema, z.int().min(0).max(4)], 'a zone from 0 to 4, or none'),
    })),
    to: (form, names) => {
      const { account = networkService, domain, subdomain, protocol, zone } = form;
      const frontEnd = names.frontEnd(form['front-end'], 'front-end');
      const value = { frontEnd, account, domain, subdomain, protocol };
      return zone === 'none'
        ? [{ name: 'front-end.remove-zone-value', ...value }]
        : [{ name: 'front-end.set-zone-value', ...value, zone }];
    },
    from: {
      'front-end.set-zone-value': ({ name: _, frontEnd, account, ...value }) => ({
        'front-end': frontEnd,
        account: accountForm(account),
        ...value,
      }),
      'front-end.remove-zone-value': ({ name: _, frontEnd, account, ...value }) => ({
        'front-end': frontEnd,
        account: accountForm(account),
        ...value,
        zone: 'none' as const,
      }),
    },
  }),
  'zone-keys': defineAct({
    summary: 'Creates ZoneMap and Domains where they are missing.',
    schema: lateObject(() => ({ 'front-end': frontEndSchema, account: accountSchema.optional() })),
    to: (form, names) => [
      {
        name: 'front-end.create-zone-keys',
        frontEnd: names.frontEnd(form['front-end'], 'front-end'),
        account: form.account ?? networkService,
      },
    ],
    from: {
      'front-end.create-zone-keys': ({ frontEnd, account }) => ({
        'front-end': frontEnd,
        account: accountForm(account),
      }),
    },
  }),
  'registry-file': defineAct({
    summary: 'Imports a .reg file, or the text of one.',
    schema: lateObject(() => ({ 'front-end': frontEndSchema, ...fileOrTextShape })).refine(
      ...oneOfFileAndText,
    ),
    to: (form, names) => [
      {
        name: 'front-end.import-registry',
        frontEnd: names.frontEnd(form['front-end'], 'front-end'),
        ...textOf(form, names),
      },
    ],
    from: {
      'front-end.import-registry': ({ frontEnd, text, fileName }) => ({
        'front-end': frontEnd,
        text,
        name: fileName,
      }),
    },
  }),
  'restart-service': defineAct({
    summary: 'Restarts a service of a Front End.',
    schema: serviceSchema,
    to: (form, names) => [{ name: 'front-end.restart-service', ...serviceOf(form, names) }],
    from: { 'front-end.restart-service': serviceForm },
  }),
  'stop-service': defineAct({
    summary: 'Stops a service of a Front End.',
    schema: serviceSchema,
    to: (form, names) => [{ name: 'front-end.stop-service', ...serviceOf(form, names) }],
    from: { 'front-end.stop-service': serviceForm },
  }),
  'start-service': defineAct({
    summary: 'Starts a service of a Front End.',
    schema: serviceSchema,
    to: (form, names) => [{ name: 'front-end.start-service', ...serviceOf(form, names) }],
    from: { 'front-end.start-service': serviceForm },
  }),
  'run-as': defineAct({
    summary: 'Tries to reach another account’s Internet Options.',
    schema: lateObject(() => ({
      'front-end': frontEndSchema,
      user: accountSchema,
      program: z.enum(['internet-options', 'runas', 'psexec']),
    })),
    to: ({ 'front-end': frontEnd, ...way }, names) => [
      { name: 'front-end.run-as', frontEnd: names.frontEnd(frontEnd, 'front-end'), ...way },
    ],
    from: {
      'front-end.run-as': ({ name: _, frontEnd, ...way }) => ({ 'front-end': frontEnd, ...way }),
    },
  }),
};
