import type {
  CommandName,
  CommandOf,
  ResultOf,
} from '../../../shared/contract/commands/command.js';
import type { ClientFrame, CommandAnswer, HostFrame } from '../../../shared/contract/frames.js';
import type { Instant } from '../../../shared/lync/time.js';
import type { FetchCustomStates } from '../outside/custom-states/fetch-custom-states.js';
import type { downloadWebPicture } from '../outside/pictures/web-picture.js';
import type { OrganisationSource } from '../state/open-directory.js';

/** What a scenario needs of the emulator it runs on; whoever runs the scenario starts one. */
export interface ScenarioEmulator {
  readonly session: ScenarioSession;
  close(): Promise<void>;
}

/** The part of a session that scenarios use. */
export interface ScenarioSession {
  /** Rejects with `CommandError` when the command is refused. */
  command<N extends CommandName>(command: CommandOf<N>): Promise<CommandAnswer<ResultOf<N>>>;
  /** Where the clock stands. */
  now(): Instant;
  /** Lets time pass up to the instant that `target` names when the turn comes. */
  advance(target: () => number | null): Promise<void>;
  attach(send: (frame: HostFrame) => void): {
    receive(frame: ClientFrame): void;
    close(): void;
  };
}

/** What the emulator of a scenario begins with. */
export interface ScenarioBeginning {
  readonly organisation: OrganisationSource;
  /** Both answer from the files of the scenario: nothing is fetched from outside. */
  readonly download: typeof downloadWebPicture;
  readonly fetchCustomStates: FetchCustomStates;
}

/** Starts the emulator of a scenario, standing still. Throws as `startEmulator`. */
export type StartForScenario<E extends ScenarioEmulator> = (
  beginning: ScenarioBeginning,
) => Promise<E>;
