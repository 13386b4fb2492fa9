import type { Command } from '../../../shared/contract/commands/command.js';
import { type Expectation, thingsIn } from '../../../shared/scenario/expectations/expectations.js';
import type { Show } from '../../../shared/scenario/show-schema.js';
import type { StepAction } from './scenario.js';

/** What actions are about, where a step does not say what is to be seen: first what it expects, then what it does. */
export function showOf(actions: readonly StepAction[]): Show {
  const expected = actions.flatMap((action) =>
    action.kind === 'expect' ? [showOfExpectation(action.expectation)] : [],
  );
  return mergeShows([...expected, ...actions.flatMap(showsOfAct)]);
}

/** All of it; of what has one place only, the first. */
export function mergeShows(shows: readonly Show[]): Show {
  const conversations = shows.flatMap((show) => show.conversations ?? []);
  const merged: Show = {};
  for (const show of shows) {
    const { shell, calendar, timeline, messages, detective, ...others } = show;
    const { 'front-end': frontEnd, ...rest } = others;
    Object.assign(merged, { ...rest, ...merged });
    const dock = { shell, calendar, timeline, messages, detective, 'front-end': frontEnd };
    const hasDock = Object.keys(dock).some((key) => key in merged);
    if (hasDock) continue;
    const first = Object.entries(dock).find(([, value]) => value !== undefined);
    if (first) Object.assign(merged, { [first[0]]: first[1] });
  }
  if (conversations.length > 0) merged.conversations = conversations;
  return merged;
}

function showOfExpectation(expectation: Expectation): Show {
  const { client, row, card } = expectation;
  const show: Show = {};
  if (client !== undefined && card !== undefined) show.card = { who: client, of: card };
  if (client !== undefined && row !== undefined && row !== client)
    show.row = { who: client, of: row };
  const things = thingsIn(expectation);
  return mergeShows([
    show,
    ...things.map(({ value, definition }) => definition.show(value, client)),
  ]);
}

const showsOfAct = (action: StepAction): readonly Show[] =>
  action.kind === 'commands'
    ? action.commands.map(showOfCommand)
    : action.kind === 'reached'
      ? [
          {
            ...(action.calendar !== undefined && { calendar: action.calendar }),
            ...(action.conversation && { conversations: [action.conversation] }),
          },
        ]
      : [];

function showOfCommand(command: Command): Show {
  switch (command.name) {
    case 'shell.run':
    case 'shell.answer':
      return { shell: true };
    case 'exchange.add-entry':
    case 'exchange.import-calendar':
      return { calendar: command.mailbox };
    case 'conversation.send':
      return { conversations: [{ who: command.sip, with: command.conversation }] };
    case 'front-end.run-as': {
      const { frontEnd, user, program } = command;
      return { 'front-end': frontEnd, 'run-as': { 'front-end': frontEnd, user, program } };
    }
    default:
      return 'frontEnd' in command && typeof command.frontEnd === 'string'
        ? { 'front-end': command.frontEnd }
        : {};
  }
}
