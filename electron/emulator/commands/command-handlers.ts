import type {
  CommandName,
  CommandOf,
  ResultOf,
} from '../../../shared/contract/commands/command.js';

/** Carries out commands of the given names. Throws `CommandError` with nothing changed. */
export type CommandHandlers<N extends CommandName> = {
  readonly [K in N]: (command: CommandOf<K>) => ResultOf<K> | Promise<ResultOf<K>>;
};

/** Names of commands that begin with `prefix`. */
export type CommandsOf<Prefix extends string> = Extract<CommandName, `${Prefix}.${string}`>;
