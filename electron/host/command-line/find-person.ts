import { CommandProblem } from './problems.js';
import type { ReachedOrganisation } from './reach-organisation.js';

/** How many people are named where a name fits several. */
const mostNamed = 5;

/**
 * The SIP address of a person who is named by it, by what stands before its @, by logon name, or by a name that nobody
 * else has.
 * @throws {CommandProblem} where nobody or several fit
 */
export async function findPerson(
  organisation: Pick<ReachedOrganisation, 'command'>,
  name: string,
): Promise<string> {
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
  return found.sip;
}
