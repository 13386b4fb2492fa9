import type {
  ClientCommandName,
  CommandOf,
  EngineCommandName,
  ResultOf,
} from '../../../shared/contract/commands/command.js';
import type { Instant } from '../../../shared/lync/time.js';
import type { CustomStateFile } from '../lync-client/custom-states/custom-states.js';
import type { LyncClient } from '../lync-client/lync-client.js';
import type { PictureDownload } from '../lync-client/photos/photo-registry.js';

/** Results of slow outside work, done before the command's turn. */
export interface Prepared {
  readonly download?: PictureDownload;
  /** A file of custom states that was fetched again, and its address. */
  readonly customStates?: { readonly url: string; readonly file: CustomStateFile };
  /** Where a run was stopped, when it happens again. */
  readonly stopAt?: Instant;
}

/** What a command is given beside its input: what was prepared and, for a command of a client, that client. */
type Given<N extends EngineCommandName> = N extends ClientCommandName
  ? Prepared & { readonly client: LyncClient }
  : Prepared;

/** What a handler returns of a command that only does something is dropped. */
export type Outcome<R> = [R] extends [null] ? unknown : R | Promise<R>;

/** Carries out commands of the given names. A handler throws `CommandError` with nothing changed. */
export type CommandHandlers<N extends EngineCommandName> = {
  readonly [K in N]: (command: CommandOf<K>, given: Given<K>) => Outcome<ResultOf<K>>;
};

/** Handlers of all commands that one file of the contract defines, but for those in other hands. */
export type HandlersOf<
  Definitions extends readonly { readonly name: EngineCommandName }[],
  Others extends EngineCommandName = never,
> = CommandHandlers<Exclude<Definitions[number]['name'], Others>>;
