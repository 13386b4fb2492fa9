import { type OptionTable, type ParsedLine, readChoice, readNumber } from './options.js';
import { UsageProblem } from './problems.js';

/** Which documented ranges the cmdlets enforce. */
const rangeProfiles = ['lync2010', 'technet'] as const;
type RangeProfile = (typeof rangeProfiles)[number];

export const dataFolderOption = {
  'data-dir': {
    type: 'string',
    value: 'folder',
    help: 'where everything is kept; your own data folder when left out',
  },
} as const satisfies OptionTable;

export const profileOption = {
  profile: {
    type: 'string',
    value: rangeProfiles.join('|'),
    help: 'which documented ranges the cmdlets enforce',
  },
} as const satisfies OptionTable;

export const organisationOption = {
  organisation: {
    type: 'string',
    value: 'file',
    help: 'an organisation file to open instead of the one of last time, or a .zip of it and its pictures',
  },
} as const satisfies OptionTable;

const capsuleOption = {
  capsule: { type: 'string', value: 'file', help: 'a saved emulator to open, just as it was' },
} as const satisfies OptionTable;

const scenarioOption = {
  scenario: { type: 'string', value: 'file', help: 'a scenario file to play on the stage' },
} as const satisfies OptionTable;

/** Ways on where the saved state cannot be read; neither is taken without being asked for. */
export const wayOnOptions = {
  'open-copy': {
    type: 'boolean',
    help: 'works on a new copy of the data folder, beside it, of all in it that can be read',
  },
  'start-afresh': {
    type: 'boolean',
    help: 'sets the saved state aside, says under which name, and begins afresh',
  },
} as const satisfies OptionTable;
export type WayOn = keyof typeof wayOnOptions;

/** What every way to start the program understands. */
export const startOptions = {
  ...dataFolderOption,
  ...organisationOption,
  ...capsuleOption,
  ...scenarioOption,
  ...profileOption,
  ...wayOnOptions,
  'exchange-port': {
    type: 'string',
    value: 'number',
    help: 'lets other EWS clients read the mailboxes; 0 takes a free port',
  },
  frozen: { type: 'boolean', help: 'starts with the clock standing still' },
} as const satisfies OptionTable;

/** How the program was asked to start. */
export interface StartRequest {
  /** `null` for the user's own data folder. */
  readonly dataFolder: string | null;
  readonly organisationFile: string | null;
  readonly capsuleFile: string | null;
  /** Played in front of what is there. */
  readonly scenarioFile: string | null;
  /** `null` for that of last time. */
  readonly profile: RangeProfile | null;
  /** Where Exchange answers clients that are not ours; `null` for nowhere, 0 takes a free port. */
  readonly exchangePort: number | null;
  readonly frozen: boolean;
  /** `null` opens the data folder as it is. */
  readonly wayOn: WayOn | null;
}

/** Throws `UsageProblem`. */
export function readStartRequest(values: ParsedLine<typeof startOptions>['values']): StartRequest {
  return {
    dataFolder: values['data-dir'] ?? null,
    organisationFile: values.organisation ?? null,
    capsuleFile: values.capsule ?? null,
    scenarioFile: values.scenario ?? null,
    profile: readProfile(values.profile),
    exchangePort: readPort('--exchange-port', values['exchange-port']) ?? null,
    frozen: values.frozen,
    wayOn: readWayOn(values),
  };
}

/** Throws `UsageProblem` for both at once. */
export function readWayOn(values: ParsedLine<typeof wayOnOptions>['values']): WayOn | null {
  if (values['open-copy'] && values['start-afresh'])
    throw new UsageProblem('--open-copy and --start-afresh exclude each other: give one of them.');
  if (values['open-copy']) return 'open-copy';
  return values['start-afresh'] ? 'start-afresh' : null;
}

/** `null` when none was asked for. Throws `UsageProblem`. */
export const readProfile = (text: string | undefined): RangeProfile | null =>
  text === undefined ? null : readChoice('--profile', text, rangeProfiles);

/** 0 stands for a free one. Throws `UsageProblem`. */
export const readPort = (option: string, text: string | undefined): number | undefined =>
  readNumber(option, text, { minimum: 0, maximum: 65_535 });
