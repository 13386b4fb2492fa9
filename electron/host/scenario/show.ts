import type { Command } from '../../../shared/contract/commands/command.js';
import type { JsonPath } from '../../../shared/file-format/json-source.js';
import type { Expectation } from '../../../shared/scenario/expectation-schema.js';
import type { Show } from '../../../shared/scenario/show-schema.js';
import type { Compilation } from './compilation.js';
import type { StepAction } from './scenario.js';

/** What a step wants on the stage, with the full names of those it means. */
export function compileShow(form: Show, names: Compilation, path: JsonPath): Show {
  const { clients, row, options, conversations, card, calendar, timeline, detective } = form;
  const person = (name: string, ...at: JsonPath) => names.person(name, [...path, ...at]);
  const server = (name: string, ...at: JsonPath) => names.frontEnd(name, [...path, ...at]);
  const attempt = form['run-as'];
  const frontEnd = form['front-end'];
  return {
    ...form,
    ...(clients && { clients: clients.map((name, index) => person(name, 'clients', index)) }),
    ...(row && { row: { who: person(row.who, 'row', 'who'), of: person(row.of, 'row', 'of') } }),
    ...(options && { options: { ...options, who: person(options.who, 'options', 'who') } }),
    ...(conversations && {
      conversations: conversations.map((each, index) => ({
        who: person(each.who, 'conversations', index, 'who'),
        with: person(each.with, 'conversations', index, 'with'),
      })),
    }),
    ...(card && {
      card: { who: person(card.who, 'card', 'who'), of: person(card.of, 'card', 'of') },
    }),
    ...(calendar !== undefined && { calendar: person(calendar, 'calendar') }),
    ...(timeline !== undefined && { timeline: person(timeline, 'timeline') }),
    ...(frontEnd !== undefined && { 'front-end': server(frontEnd, 'front-end') }),
    ...(detective && {
      detective: {
        ...detective,
        sender: person(detective.sender, 'detective', 'sender'),
        ...(detective['front-end'] !== undefined && {
          'front-end': server(detective['front-end'], 'detective', 'front-end'),
        }),
      },
    }),
    ...(attempt && {
      'run-as': { ...attempt, 'front-end': server(attempt['front-end'], 'run-as', 'front-end') },
    }),
  };
}

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
  const { client, row, card, message, explain, options, output, error, log } = expectation;
  const choices = expectation['picture-choices'];
  const frontEnd = expectation['front-end'];
  const show: Show = {};
  if (explain) {
    const { url, sender, 'front-end': at } = explain;
    show.detective = { url, sender, ...(at !== undefined && { 'front-end': at }) };
  } else if (frontEnd) show['front-end'] = frontEnd.name;
  else if (client !== undefined && expectation.forecast) show.timeline = client;
  else if (output !== undefined || error !== undefined || log) show.shell = true;
  if (client === undefined) return show;
  if (message) show.conversations = [{ who: client, with: message.with }];
  if (card !== undefined) show.card = { who: client, of: card };
  if (row !== undefined && row !== client) show.row = { who: client, of: row };
  if (choices?.length) show.options = { who: client, page: 'My Picture' };
  else if (choices || options || expectation['option-values'] || expectation['option-choices'])
    show.options = { who: client };
  return show;
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
