import { nearestName } from '../../../shared/file-format/nearest-name.js';
import { registeredCmdlets } from '../../emulator/management-shell/all-cmdlets.js';
import { notEmulated } from '../../emulator/management-shell/cmdlets/existing-cmdlets.js';
import { commandsIn } from '../../emulator/management-shell/reading/commands-in.js';

/** What is wrong in text for the shell, and the word of it that is. */
export interface ShellTextProblem {
  readonly message: string;
  readonly word: string | null;
}

/** Finds the cmdlets of a scenario that do not exist, step after step: a function lives on after its step. */
export class KnownCmdlets {
  readonly #defined = new Set<string>();
  /** From here on a name may come from a script that nobody has read. */
  #isOpen = false;

  /**
   * What is wrong in the text of the next step; to be called in order.
   * @param mayFail whether an error of it is expected
   */
  problemsOf(text: string, mayFail: boolean): readonly ShellTextProblem[] {
    const commands = commandsIn(text);
    if ('problem' in commands) {
      const message = `expected text that the shell can read. ${commands.problem}`;
      return mayFail ? [] : [{ message, word: null }];
    }
    this.#isOpen ||= commands.isOpen;
    for (const name of commands.defined) this.#defined.add(name.toLowerCase());
    if (mayFail || this.#isOpen) return [];
    return commands.called
      .filter(({ name }) => !this.#has(name))
      .map(({ name, span }) => {
        const refusal = notEmulated(name, span)?.message ?? this.#unknown(name);
        return { message: refusal, word: name };
      });
  }

  #has(name: string): boolean {
    return this.#defined.has(name.toLowerCase()) || registeredCmdlets().find(name) !== undefined;
  }

  #unknown(name: string): string {
    const all = registeredCmdlets()
      .all()
      .flatMap(({ definition: { name: each, aliases = [] } }) => [each, ...aliases]);
    const nearest = nearestName(name, [...all, ...this.#defined]);
    const hint =
      nearest === null ? '; Get-Command lists what the shell has' : `; did you mean "${nearest}"?`;
    return `expected a cmdlet of the shell; found "${name}"${hint}`;
  }
}
