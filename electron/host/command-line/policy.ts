import type { ResultantPolicy } from '../../../shared/contract/views/resultant-policy.js';
import { compareResultant } from '../../../shared/resultant-policy/compare-resultant.js';
import { comparisonText, resultantText } from '../../../shared/resultant-policy/resultant-text.js';
import { defineSubcommand, exitCodes } from './command.js';
import { UsageProblem } from './problems.js';
import { type ReachedOrganisation, reachOrganisation } from './reach-organisation.js';
import { dataFolderOption, organisationOption } from './start-options.js';
import { print } from './terminal.js';

/** `lync-emulator policy`: what governs a person, or how two people differ. */
export const policy = defineSubcommand({
  operands: { shown: '<person>', maximum: 1 },
  description:
    'Prints what governs a person: for each policy and configuration the winner, and each setting on a line of its own, in an order that never changes, so that two outputs can be compared by any tool. A person is named by SIP address, by what stands before its @, by display name or by logon name.',
  options: {
    ...dataFolderOption,
    organisation: {
      ...organisationOption.organisation,
      help: 'an organisation file to look into, instead of what the data folder holds',
    },
    compare: {
      type: 'string',
      value: 'person',
      help: 'prints the settings in which the two differ instead',
    },
    json: { type: 'boolean', help: 'prints all that is known of each setting as JSON' },
  },
  async run({ values, operands: [person] }, terminal) {
    if (person === undefined) throw new UsageProblem('Name a person, such as alice@contoso.com.');
    const organisation = await reachOrganisation(values.organisation, values['data-dir'] ?? null);
    try {
      const one = await resultantOf(organisation, person);
      const other =
        values.compare === undefined ? null : await resultantOf(organisation, values.compare);
      print(terminal, (values.json ? asJson(one, other) : asText(one, other)).trimEnd());
      return exitCodes.fine;
    } finally {
      await organisation.close();
    }
  },
});

const asText = (one: ResultantPolicy, other: ResultantPolicy | null): string =>
  other ? comparisonText(one, other) : resultantText(one);

/** The differences alone where two people are compared. */
function asJson(one: ResultantPolicy, other: ResultantPolicy | null): string {
  if (!other) return JSON.stringify(one, null, 2);
  const differences = compareResultant(one, other).map(({ settings, kept, ...objects }) => ({
    cmdlet: objects.one.cmdlet,
    one: objects.one.identity,
    other: objects.other.identity,
    settings: settings.filter(({ difference }) => difference !== 'same'),
    kept: kept.filter(({ difference }) => difference !== 'same'),
  }));
  return JSON.stringify({ one: one.sip, other: other.sip, differences }, null, 2);
}

const resultantOf = (organisation: ReachedOrganisation, sip: string): Promise<ResultantPolicy> =>
  organisation.command({ name: 'policy.resultant', sip });
