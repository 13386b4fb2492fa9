import type { ShellPrompt } from '../../../../shared/contract/commands/shell.js';
import type { Console } from '../console.js';
import type { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import type { ShellObject } from '../values/value.js';
import { type Budget, costs } from './budget.js';
import { errorRecordOf } from './error-record.js';
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

/** Takes the errors that are redirected. */
export type ErrorSink = (record: ShellObject) => Steps<void>;

/** What becomes of the errors of one input: `-ErrorAction`, else `$ErrorActionPreference`. */
export class ErrorReports {
  #toAll = false;
  /** How many errors there were, shown or not. */
  count = 0;
  /** Where the statements at work send their errors; null for the console. */
  sink: ErrorSink | null = null;

  constructor(
    private readonly variables: Variables,
    private readonly budget: Budget,
    private readonly console: Console,
  ) {}

  /** Notes an error for `$Error` and `$?`. */
  record(error: ShellError): ShellObject {
    this.budget.spend(costs.error);
    this.count += 1;
    const record = errorRecordOf(error);
    this.variables.addError(record);
    return record;
  }

  /**
   * Shows the error and lets the input go on, or hides it, or asks.
   * @param action the value of `-ErrorAction`, when one was given
   * @throws {ShellError} that ends the script, when it is to stop, and what ends more than a statement by itself
   */
  *report(error: ShellError, action: string | null = null): Steps<ShellObject> {
    if (error.ends !== 'statement') throw error;
    const reaction = action ?? itemText(this.variables.get('ErrorActionPreference'));
    if (reaction === 'Stop') throw error.stopping();
    const record = this.record(error);
    if (reaction === 'SilentlyContinue') return record;
    if (reaction === 'Inquire' && !this.#toAll) yield* this.#ask(error);
    if (this.sink === null) this.console.writeError(error);
    else yield* this.sink(record);
    return record;
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
    if (answer === 'H') throw error.stopping();
  }
}
