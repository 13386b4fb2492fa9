import type { ShellPrompt } from '../../../../shared/contract/commands/shell.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Console } from '../console.js';
import { ShellError } from '../shell-error.js';
import type { Steps } from './steps.js';
import type { Variables } from './variables.js';

const choices: ShellPrompt['choices'] = [
  { key: 'Y', label: 'Yes', help: 'Goes on with this step only.' },
  { key: 'A', label: 'Yes to All', help: 'Goes on with all steps of this command.' },
  { key: 'N', label: 'No', help: 'Leaves out this step.' },
  { key: 'L', label: 'No to All', help: 'Leaves out all further steps of this command.' },
  { key: 'S', label: 'Suspend', help: 'Stops the input here; what was done stays done.' },
];

/** The questions of one command: `-WhatIf`, `-Confirm`, and the answers that hold for all its steps. */
export class Confirmation {
  readonly #toAll = new Map<'process' | 'continue', boolean>();

  constructor(
    private readonly cmdlet: string,
    private readonly parameters: BoundParameters,
    private readonly console: Console,
    private readonly variables: Variables,
  ) {}

  /** The switch, where it was given; else what the preference variable says. */
  #isOn(name: 'WhatIf' | 'Confirm'): boolean {
    if (this.parameters.has(name)) return this.parameters.isOn(name);
    const preference = this.variables.get(`${name}Preference`);
    return preference === true || preference === 'Low' || preference === 'Medium';
  }

  /** Texts as PowerShell 2.0 has them. */
  *shouldProcess(target: string): Steps<boolean> {
    const action = `Performing operation "${this.cmdlet}" on Target "${target}".`;
    if (this.#isOn('WhatIf')) {
      this.console.write('whatif', `What if: ${action}`);
      return false;
    }
    if (!this.#isOn('Confirm')) return true;
    return yield* this.#ask(
      'process',
      'Confirm',
      `Are you sure you want to perform this action?\n${action}`,
    );
  }

  *shouldContinue(caption: string, message: string): Steps<boolean> {
    return yield* this.#ask('continue', caption, message);
  }

  *#ask(kind: 'process' | 'continue', caption: string, message: string): Steps<boolean> {
    const toAll = this.#toAll.get(kind);
    if (toAll !== undefined) return toAll;
    this.console.flush();
    const answer = yield { caption, message, choices, defaultChoice: 'Y' };
    if (answer === 'A' || answer === 'L') this.#toAll.set(kind, answer === 'A');
    if (answer === 'S') throw suspended(this.cmdlet);
    return answer === 'Y' || answer === 'A';
  }
}

const suspended = (cmdlet: string): ShellError =>
  new ShellError(
    {
      message: 'The command was stopped at the question.',
      category: 'InvalidOperation',
      id: 'ActionSuspended',
      exception: 'PipelineStoppedException',
      cmdlet,
    },
    'input',
  );

/**
 * The key of the choice that an answer means: by key or label in any case, empty for the default; null for none. A
 * question without choices takes any text.
 */
export function chosenKey(prompt: ShellPrompt, choice: string): string | null {
  if (prompt.choices.length === 0) return choice;
  const wanted = choice.trim().toLowerCase();
  if (wanted === '') return prompt.defaultChoice;
  const found = prompt.choices.find(
    ({ key, label }) => key.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  return found?.key ?? null;
}
