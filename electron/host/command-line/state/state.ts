import { clientEntries, stageEntries } from '../../../../shared/contract/emulator-views.js';
import { entriesAt } from '../../../../shared/contract/key-pattern.js';
import { defineSubcommand } from '../command.js';
import { CommandProblem, UsageProblem } from '../problems.js';
import type { ReachedEmulator } from '../reach-emulator.js';
import { reachOrganisation } from '../reach-organisation.js';
import { dataFolderOption, organisationOption } from '../start-options.js';
import { print } from '../terminal.js';
import { describeClient, describeStage } from './describe-state.js';
import { endOfLook, scenarioAt } from './scenario-views.js';

/** `lync-emulator state`: what the stage or a client shows. */
export const state = defineSubcommand({
  operands: { shown: '[person]', maximum: 1 },
  description:
    'Prints what the client of a person shows, or without a person what the operator sees: of the emulator of the data folder, running or not, of an organisation file as it begins, or of a scenario at a moment. A person is named by SIP address, what stands before its @, or display name.',
  options: {
    ...dataFolderOption,
    organisation: {
      ...organisationOption.organisation,
      help: 'an organisation file to show, instead of what the data folder holds',
    },
    scenario: { type: 'string', value: 'file', help: 'runs a scenario and shows its state' },
    at: {
      type: 'string',
      value: 'time',
      help: 'the moment in the scenario; its end when left out',
    },
    json: { type: 'boolean', help: 'prints all entries of the view as JSON' },
  },
  async run({ values, operands: [person] }, terminal) {
    if (values.at !== undefined && values.scenario === undefined)
      throw new UsageProblem('--at is a moment of a scenario: name one with --scenario.');
    if (values.organisation !== undefined && values.scenario !== undefined)
      throw new UsageProblem(
        '--scenario brings an organisation of its own: name it in the scenario, or leave --organisation out.',
      );
    const scenario =
      values.scenario === undefined
        ? null
        : await scenarioAt(values.scenario, values.at ?? null, terminal);
    const emulator =
      scenario ?? (await reachOrganisation(values.organisation, values['data-dir'] ?? null));
    try {
      const { entries, lines } = await look(emulator, person ?? null);
      print(terminal, values.json ? JSON.stringify(entries, null, 2) : lines.join('\n'));
      return endOfLook(scenario?.failure ?? null, terminal);
    } finally {
      await emulator.close();
    }
  },
});

async function look(emulator: Pick<ReachedEmulator, 'entries' | 'command'>, person: string | null) {
  const stage = await stageEntries(emulator);
  if (person === null) return { entries: stage, lines: describeStage(stage) };
  const { sip, displayName } = await emulator.command({ name: 'directory.person', sip: person });
  const signedIn = entriesAt(stage, 'client/{sip}').map(([each]) => each);
  if (!signedIn.includes(sip)) {
    const told = signedIn.length === 0 ? 'Nobody is.' : `Signed in: ${signedIn.join(', ')}.`;
    throw new CommandProblem(`${displayName} is not signed in. ${told}`);
  }
  const entries = await clientEntries(emulator, sip);
  return { entries, lines: describeClient(entries) };
}
