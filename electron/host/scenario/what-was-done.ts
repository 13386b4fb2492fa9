import { type Command, describeCommand } from '../../../shared/contract/commands/command.js';
import { type ShellRecord, shellResultOf } from '../../../shared/contract/commands/shell.js';
import {
  type EmulatorViews,
  readClock,
  stageEntries,
} from '../../../shared/contract/emulator-views.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { withNames } from '../../../shared/scenario/in-words.js';
import { spanIn } from '../../../shared/time/time-text.js';

/** What one command of a step did, for people who were not there. */
export interface Done {
  /**
   * One sentence, with people by their names: `Put "Design review" into the calendar of Alice Ahlberg, 08:10 to 09:00.`
   * Where the sentence does not say whose client it is, that stands before it.
   */
  readonly text: string;
  /** What was typed into the management shell, and what it printed; `null` for what is no command of the shell. */
  readonly shell: { readonly typed: string; readonly printed: readonly ShellRecord[] } | null;
}

/**
 * One command in words. To be called before it is carried out: an entry of a calendar that is taken out has its subject
 * only until then.
 * @returns completes the words with what the command answered
 */
export async function tellCommand(
  command: Command,
  views: EmulatorViews,
  nameOf: (sip: string) => string,
): Promise<(value: unknown) => Done> {
  const sentence = await sentenceOf(command, views);
  const who = 'sip' in command && typeof command.sip === 'string' ? command.sip : null;
  const isSaid = who === null || sentence.includes(who);
  const text = withNames(isSaid ? sentence : `${who}: ${sentence}`, nameOf);
  return (value) => {
    const answer = shellResultOf(command.name, value);
    const typed = command.name === 'shell.answer' ? command.choice : textOf(command);
    return { text, shell: answer && { typed, printed: answer.records } };
  };
}

const textOf = (command: Command): string =>
  command.name === 'shell.run' ? command.text.trimEnd() : '';

/** The sentence of the log, with an entry of a calendar by its subject and time in place of its id. */
async function sentenceOf(command: Command, views: EmulatorViews): Promise<string> {
  const sentence = describeCommand(command);
  if (command.name !== 'exchange.change-entry' && command.name !== 'exchange.remove-entry')
    return sentence;
  const { mailbox, entry } = command;
  const { entries } = (await stageEntries(views))[stageKey('mailbox/{sip}', mailbox)] ?? {};
  const found = entries?.find(({ id }) => id === entry);
  if (!found) return sentence;
  const when = spanIn((await readClock(views)).timeZone);
  return sentence.replace(entry, () => `"${found.subject}" (${when(found.start, found.end)})`);
}
