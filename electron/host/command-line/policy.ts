import type { ResultantPolicy } from '../../../shared/contract/views/resultant-policy.js';
import { compareResultant } from '../../../shared/resultant-policy/compare-resultant.js';
import { comparisonText, resultantText } from '../../../shared/resultant-policy/resultant-text.js';
import { defineSubcommand, exitCodes } from './command.js';
import { CommandProblem, UsageProblem } from './problems.js';
import { type ReachedOrganisation, reachOrganisation } from './reach-organisation.js';
import { dataFolderOption, organisationOption } from './start-options.js';
import { print } from './terminal.js';

/** `lync-emulator policy`: what governs a person, or how two people differ. */
export const policy = defineSubcommand({
  operands: { shown: '<person>', maximum: 1 },
  description:
    'Prints what governs a person: for each policy and configuration the winner, and each setting on a line of its own, in an order that never changes, so that two outputs can be compared by any tool. A person is named by SIP address, by what stands before its @, by logon name, or by a name that nobody else has.',
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

/** How many people are named where a name fits several. */
const mostNamed = 5;

async function resultantOf(
  organisation: ReachedOrganisation,
  name: string,
): Promise<ResultantPolicy> {
  const { people, total } = await organisation.command({
    name: 'directory.search',
    text: name,
    limit: 500,
  });
  const wanted = name.trim().toLowerCase().replace(/^sip:/, '');
  const exact = people.filter(
    ({ sip, displayName, identities }) =>
      sip.split('@')[0] === wanted ||
      [sip, displayName, ...identities].some((each) => {
        const text = each.toLowerCase();
        return text === wanted || text.endsWith(`\\${wanted}`);
      }),
  );
  const fitting = exact.length > 0 ? exact : people;
  const [found, another] = fitting;
  if (!found)
    throw new CommandProblem(
      `Nobody fits ${name}. Give a SIP address, a logon name, or the beginning of a name.`,
    );
  if (another) {
    const named = fitting.slice(0, mostNamed).map(({ sip }) => sip);
    const count = exact.length > 0 ? exact.length : total;
    const more = count > named.length ? ` and ${count - named.length} more` : '';
    throw new CommandProblem(
      `${name} fits ${count} people: ${named.join(', ')}${more}. Give the SIP address of one.`,
    );
  }
  return organisation.command({ name: 'policy.resultant', sip: found.sip });
}
