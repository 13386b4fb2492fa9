import type { Command, EngineCommandName } from '../../../shared/contract/commands/command.js';
import type { Seconds } from '../../../shared/lync/time.js';
import type { RuleId } from '../../../shared/reference/rules.js';
import type { ReachedCommands } from '../../../shared/scenario/acts/define-act.js';
import type { Expectation } from '../../../shared/scenario/expectations/expectations.js';
import type { Show } from '../../../shared/scenario/show-schema.js';
import type { ActName } from '../../../shared/scenario/step-schema.js';
import type { OrganisationSource } from '../state/open-directory.js';
import type { Web } from './scenario-web.js';

/** What a step does, with every name resolved. */
export type StepAction =
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  /** Depends on what is there when the step is reached. */
  | ({ readonly kind: 'reached' } & ReachedCommands<EngineCommandName>)
  /** Lets so many virtual seconds pass, at this many in a real one where somebody watches. */
  | { readonly kind: 'play'; readonly rate: number; readonly seconds: Seconds }
  | { readonly kind: 'expect'; readonly expectation: Expectation };

/** One step of a scenario, checked. */
export interface ScenarioStep {
  /** Counted from 0, those of the beginning included. */
  readonly index: number;
  /** As the file has it, else what the step does in a few words. */
  readonly title: string;
  readonly note: string | null;
  /** Whether the file has the title. */
  readonly isTitled: boolean;
  /** What the file says is to be on the stage; `null` where it leaves that to what the step is about. */
  readonly show: Show | null;
  /** The rule of the emulated system that it shows. */
  readonly rule: RuleId | null;
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  readonly act: ActName | 'at';
  /** Comes from what the file says of the beginning: policies, mailboxes, who is signed in. */
  readonly isBeginning: boolean;
  readonly actions: readonly StepAction[];
}

/** A scenario whose every name, file and value was checked; it can be run any number of times. */
export interface Scenario {
  readonly fileName: string;
  readonly title: string;
  readonly note: string | null;
  /** Says of itself that it checks nothing. */
  readonly isDemo: boolean;
  /** With nobody signed in, and the clock where the scenario starts. */
  readonly organisation: OrganisationSource;
  readonly organisationName: string;
  /** Display names of the people of the organisation and its partners, by SIP address. */
  readonly people: ReadonlyMap<string, string>;
  /** IANA name; the scenario's times are read in it. */
  readonly timeZone: string;
  /** What answers in place of the web. */
  readonly web: Web;
  readonly steps: readonly ScenarioStep[];
}

/** The display name of somebody in a scenario; the address itself where nobody has it. */
export const nameIn =
  ({ people }: Pick<Scenario, 'people'>) =>
  (sip: string): string =>
    people.get(sip) ?? sip;
