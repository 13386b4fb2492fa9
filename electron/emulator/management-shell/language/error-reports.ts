import type { ShellPrompt } from '../../../../shared/contract/commands/shell.js';
import type { Console } from '../console.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { type Budget, costs } from './budget.js';
import type { Steps } from './steps.js';
import type { Variables } from './variables.js';

const choices: ShellPrompt['choices'] = [
  { key: 'Y', label: 'Yes', help: 'Shows the error and goes on.' },
  {
    key: 'A',
    label: 'Yes to All',
    help: 'Shows this and all further errors of this line, and goes on.',
  },
  { key: 'H', label: 'Halt Command', help: 'Shows the error and stops the line.' },
];

/** What becomes of the errors of one input: `-ErrorAction`, else `$ErrorActionPreference`. */
export class ErrorReports {
  #toAll = false;

  constructor(
    private readonly variables: Variables,
    private readonly budget: Budget,
    private readonly console: Console,
  ) {}

  /**
   * Shows the error and lets the input go on, or hides it, or asks.
   * @param action the value of `-ErrorAction`, when one was given
   * @throws {ShellError} fatal, when the input is to stop, and for what is fatal by itself
   */
  *report(error: ShellError, action: string | null = null): Steps<void> {
    if (error.fatal) throw error;
    this.budget.spend(costs.error);
    switch (action ?? itemText(this.variables.get('ErrorActionPreference'))) {
      case 'SilentlyContinue':
        return;
      case 'Stop':
        throw new ShellError(error.details, true);
      case 'Inquire':
        if (!this.#toAll) yield* this.#ask(error);
    }
    this.console.writeError(error);
  }

  *#ask(error: ShellError): Steps<void> {
    this.console.flush();
    const answer = yield {
      caption: 'Confirm',
      message: error.details.message,
      choices,
      defaultChoice: 'Y',
    };
    if (answer === 'A') this.#toAll = true;
    if (answer === 'H') throw new ShellError(error.details, true);
  }
}
