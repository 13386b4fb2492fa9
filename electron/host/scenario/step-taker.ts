import type { Command } from '../../../shared/contract/commands/command.js';
import { type ShellResult, shellResultOf } from '../../../shared/contract/commands/shell.js';
import {
  clientEntries,
  type EmulatorViews,
  stageEntries,
} from '../../../shared/contract/emulator-views.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Json } from '../../../shared/contract/frames.js';
import { clientKey, stageKey } from '../../../shared/contract/keys.js';
import type { Comparison } from '../../../shared/scenario/expectations/compare.js';
import type { LastAnswers } from '../../../shared/scenario/expectations/define-expectation.js';
import {
  checkExpectation,
  type Expectation,
} from '../../../shared/scenario/expectations/expectations.js';
import type { Scenario, ScenarioStep, StepAction } from './scenario.js';

/** The emulator that a scenario is carried out on. */
export interface StepPlace {
  readonly views: EmulatorViews;
  /** Carries out one command. Throws `CommandError` with nothing changed. */
  command(command: Command): Promise<Json>;
}

type CommandAction = Extract<StepAction, { kind: 'commands' | 'reached' }>;

const none: LastAnswers = { shell: null, result: null, refusal: null };

/**
 * Carries out the commands of steps, one step after the other, and keeps what they answered for the expectations that
 * ask for it.
 */
export class StepTaker {
  #last = none;

  constructor(
    private readonly scenario: Scenario,
    private readonly place: StepPlace,
  ) {}

  /** What the steps taken so far left behind. */
  get answers(): LastAnswers {
    return this.#last;
  }

  /** Goes on from another place in the scenario, with the answers of then. */
  returnTo(answers: LastAnswers = none): void {
    this.#last = answers;
  }

  /** To be called before the actions of a step. */
  begin({ act }: ScenarioStep): void {
    if (act !== 'expect') this.#last = { ...this.#last, refusal: null };
  }

  /** Whether the step was refused as its scenario expects; nothing more of it is carried out then. */
  get isRefused(): boolean {
    return this.#last.refusal !== null;
  }

  /**
   * Carries out commands. Returns why the step failed, in one sentence; `null` when it did not.
   * @param carryOut how, when not as the place does
   */
  async perform(
    action: CommandAction,
    step: ScenarioStep,
    carryOut: StepPlace['command'] = (command) => this.place.command(command),
  ): Promise<string | null> {
    const next = expectationsAfter(this.scenario, step);
    try {
      for (const command of await this.#commandsOf(action)) {
        const failure = this.#note(command, await carryOut(command), step);
        if (failure !== null) return failure;
      }
      return null;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      this.#last = { ...this.#last, refusal: error };
      if (next.expectations.some(({ refused }) => refused !== undefined)) return null;
      return refusalText(error);
    }
  }

  /** What is not as expected now. A question that is refused is an answer too: throws its `CommandError`. */
  check(expectation: Expectation): Promise<Comparison> {
    return checkExpectation(expectation, this.place.views, this.#last);
  }

  #note(command: Command, value: Json, step: ScenarioStep): string | null {
    // The moment that an expectation waits for is no answer to what was done before.
    if (step.act !== 'expect') this.#last = { ...this.#last, result: value };
    const shell = shellResultOf(command.name, value);
    if (shell === null) return null;
    this.#last = { ...this.#last, shell };
    return shellFailure(shell, expectationsAfter(this.scenario, step));
  }

  async #commandsOf(action: CommandAction): Promise<readonly Command[]> {
    if (action.kind === 'commands') return action.commands;
    const { views } = this.place;
    return action.commands({
      entryOf: (mailbox, subject) => findEntry(views, mailbox, subject),
      hasConversation: async (sip, person) =>
        clientKey('conversation/{conversation}', person) in (await clientEntries(views, sip)),
    });
  }
}

export const refusalText = ({ code, message }: CommandError): string =>
  `Refused (${code}): ${message}`;

/**
 * The id of the entry of that subject in the mailbox of somebody signed in; of several the earliest. Looks a week
 * back and a week ahead, as the stage does.
 * @throws {CommandError} `not-found`
 */
async function findEntry(views: EmulatorViews, mailbox: string, subject: string): Promise<string> {
  const view = (await stageEntries(views))[stageKey('mailbox/{sip}', mailbox)];
  const entry = view?.entries.find((one) => one.subject === subject);
  if (entry) return entry.id;
  const all = view?.entries.map((one) => `"${one.subject}"`).join(', ') ?? '';
  const there = view === undefined ? 'Nobody is signed in there' : `There is ${all || 'none'}`;
  throw new CommandError(
    'not-found',
    `No entry "${subject}" in the calendar of ${mailbox}. ${there}.`,
  );
}

/** What directly follows a step; it may ask for what would otherwise be a failure. */
interface WhatFollows {
  readonly expectations: readonly Expectation[];
  /** Whether the first step that is no expectation answers the prompt of the shell. */
  readonly isAnswered: boolean;
}

function expectationsAfter({ steps }: Scenario, { index }: ScenarioStep): WhatFollows {
  const expectations: Expectation[] = [];
  for (let at = index + 1; ; at += 1) {
    const step = steps[at];
    if (step?.act !== 'expect') return { expectations, isAnswered: step?.act === 'answer' };
    for (const action of step.actions)
      if (action.kind === 'expect') expectations.push(action.expectation);
  }
}

/** Why an answer of the shell is a failure: an error that nobody asks for, or a shell that waits for more. */
function shellFailure(
  { records, incomplete, prompt }: ShellResult,
  { expectations, isAnswered }: WhatFollows,
): string | null {
  if (incomplete) return 'The shell waits for more lines: the statement is not complete.';
  if (prompt !== null && !isAnswered)
    return `The shell waits for an answer: "${prompt.message}" Say it in a step "answer".`;
  if (expectations.some(({ error }) => error !== undefined)) return null;
  const error = records.find(({ kind }) => kind === 'error');
  return error ? `The shell answered with an error: ${error.text}` : null;
}
