import { z } from 'zod';

/** Fully qualified name of a Front End, in any case. */
const frontEnd = z.string().min(1).max(255);

/** SID or name of an account of that Front End: `S-1-5-20`, `NT AUTHORITY\NetworkService`. */
const account = z.string().min(1).max(200);

/** Name of a registry key or value on one line, with no backslash. */
const registryName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\\\p{Cc}]+$/u, 'a name on one line with no backslash');

const zoneValue = {
  frontEnd,
  account,
  /** `contoso.local`: a key below `ZoneMap\Domains`. */
  domain: registryName,
  /** `portal`: a key below that of the domain. */
  subdomain: registryName.optional(),
  /** `http`, `https`, `ftp`, `file`, or `*` for all. */
  protocol: registryName,
};

/** Short or display name of a service; the Front-End service when absent. */
const service = z.string().min(1).max(256).optional();

/** What an administrator does at a Front End: its services and its Windows registry. */
export const frontEndCommands = [
  z.strictObject({ name: z.literal('front-end.restart-service'), frontEnd, service }),
  z.strictObject({ name: z.literal('front-end.stop-service'), frontEnd, service }),
  z.strictObject({ name: z.literal('front-end.start-service'), frontEnd, service }),
  /** Creates `ZoneMap` and `Domains` where they are missing. */
  z.strictObject({ name: z.literal('front-end.create-zone-keys'), frontEnd, account }),
  /** Creates the site's key if need be; `ZoneMap` and `Domains` have to exist, as in the Registry Editor. */
  z.strictObject({
    name: z.literal('front-end.set-zone-value'),
    ...zoneValue,
    /** 0 My Computer, 1 Local intranet, 2 Trusted sites, 3 Internet, 4 Restricted sites. */
    zone: z.int().min(0).max(4),
  }),
  /** Takes the value away; a key that holds nothing more goes with it. */
  z.strictObject({ name: z.literal('front-end.remove-zone-value'), ...zoneValue }),
  /** All of a `.reg` file but what is passed over or, if anything in it is wrong, nothing. */
  z.strictObject({
    name: z.literal('front-end.import-registry'),
    frontEnd,
    /** The decoded file; its size is capped by the reader, which says so. */
    text: z.string(),
    fileName: z.string().max(500),
  }),
  z.strictObject({
    name: z.literal('front-end.export-registry'),
    frontEnd,
    /** Path of the key to export with all below it; `HKEY_USERS` when absent. */
    key: z.string().max(4096).optional(),
  }),
  /**
   * Tries to reach another account's Internet Options at the Front End. Whatever comes of it, no zone changes.
   */
  z.strictObject({
    name: z.literal('front-end.run-as'),
    frontEnd,
    /** Whose Internet Options are wanted. */
    user: account,
    /** `internet-options`: as oneself. */
    program: z.enum(['internet-options', 'runas', 'psexec']),
  }),
] as const;

/** A line of an imported file that did nothing: `[HKEY_LOCAL_MACHINE\Software\…]`. */
export interface PassedOver {
  /** Counted from 1. */
  readonly line: number;
  /** The line as it stands, cut where it is long. */
  readonly text: string;
  /** `outside HKEY_USERS` */
  readonly reason: string;
}

/** What came of a `.reg` file. */
export interface RegistryImport {
  /** Keys made or deleted. */
  readonly keys: number;
  /** Values set or deleted. */
  readonly values: number;
  /** The first 100 in order of lines. A key stands for all its values. */
  readonly passedOver: readonly PassedOver[];
  /** How many more there are. */
  readonly morePassedOver: number;
}

/** What an attempt to reach an account's Internet Options came to. */
export interface RunAsResult {
  /** `opened`: zones can be edited; `sites-disabled`: open, but nothing can be changed; `refused`: nothing opened. */
  readonly outcome: 'opened' | 'sites-disabled' | 'refused';
  /** What was typed. */
  readonly commandLine: string;
  /** The account whose zones the window shows; `null` when nothing opened. */
  readonly account: string | null;
  /** What happened and why, for the operator. */
  readonly text: string;
}
