import type { Command } from '../../../../shared/contract/commands/command.js';
import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import { addEntry, setMailbox } from '../../../../shared/scenario/acts/mailbox-acts.js';
import type { ScenarioFile } from '../../../../shared/scenario/scenario-schema.js';
import type { ActName } from '../../../../shared/scenario/step-schema.js';
import type { Compilation } from '../compilation.js';

/** A step that follows from what the file says of the beginning. */
export interface BeginningStep {
  readonly title: string;
  readonly act: ActName;
  readonly path: JsonPath;
  readonly commands: readonly Command[];
}

/** What happens before the first step: profile, policies, mailboxes, then those sign in who are to be signed in. */
export function beginningOf(
  file: ScenarioFile,
  signedIn: readonly string[],
  names: Compilation,
): readonly BeginningStep[] {
  const { profile, policies } = file;
  const steps: BeginningStep[] = [];
  if (profile !== undefined) {
    const command = { name: 'settings.change', profile } as const;
    steps.push({
      title: `profile ${profile}`,
      act: 'command',
      path: ['profile'],
      commands: [command],
    });
  }
  if (policies !== undefined) {
    const command = { name: 'shell.run', text: policies } as const;
    steps.push({ title: 'policies', act: 'shell', path: ['policies'], commands: [command] });
  }
  for (const [name, mailbox] of Object.entries(file.mailboxes ?? {})) {
    const path = ['mailboxes', name];
    const sip = names.person(name, path);
    const { calendar, entries = [] } = mailbox;
    const commands: Command[] = [...setMailbox(sip, mailbox)];
    if (calendar !== undefined) {
      const text = names.text(calendar, [...path, 'calendar']);
      commands.push({ name: 'exchange.import-calendar', mailbox: sip, text, fileName: calendar });
    }
    commands.push(...entries.map((entry) => addEntry(sip, entry)));
    steps.push({ title: `mailbox of ${name}`, act: 'mailbox', path, commands });
  }
  const people = names.people(file['sign-in'] ?? signedIn, ['sign-in']);
  if (people.length > 0) {
    const commands = people.map((sip) => ({ name: 'client.sign-in', sip }) as const);
    steps.push({
      title: `sign-in ${people.join(', ')}`,
      act: 'sign-in',
      path: ['sign-in'],
      commands,
    });
  }
  return steps;
}
