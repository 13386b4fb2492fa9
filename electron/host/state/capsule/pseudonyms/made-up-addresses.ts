import { listPeople } from '../../../../../shared/organisation/listed-people.js';
import { listPools, serversOf } from '../../../../../shared/organisation/listed-pools.js';
import type { OrganisationFile } from '../../../../../shared/organisation/organisation-schema.js';
import { startingFrontEnd } from '../../../../emulator/lync-server/front-ends/front-ends.js';
import { domainOf } from './text-map.js';
import { type WordMap, wordsIn } from './word-map.js';

/** So many logon names are tried for a person; each fits with a chance of a twelfth or better. */
const mostTries = 500;

/**
 * Chooses the words of the addresses of an organisation so that each person's messages go through the same Front End as
 * before, which follows from the address.
 * @returns logon names that stand for others as a whole, in lower case, where their words were taken
 */
export function madeUpAddresses(
  file: OrganisationFile,
  words: WordMap,
): ReadonlyMap<string, string> {
  const whole = new Map<string, string>();
  const servers = new Map(listPools(file).map((pool) => [pool.name, serversOf(pool).length]));
  const people = listPeople(file)
    .filter(({ federated }) => !federated)
    .map(({ sip, pool }) => ({
      sip,
      local: sip.slice(0, sip.lastIndexOf('@')),
      domain: domainOf(sip.slice(sip.lastIndexOf('@') + 1), words),
      count: servers.get(pool ?? '') ?? 1,
    }))
    // The fewer words a logon name has, the less there is to choose.
    .sort((one, other) => wordsOf(one.local).length - wordsOf(other.local).length);
  for (const { sip, local, domain, count } of people) {
    const all = wordsOf(local);
    const chosen = all.find(([word]) => words.isFree(word)) ?? all.at(-1);
    if (chosen === undefined) continue;
    const { 0: word, index } = chosen;
    const mapped = (part: string): string => part.replace(wordsIn, (each) => words.word(each));
    const before = mapped(local.slice(0, index));
    const after = mapped(local.slice(index + word.length));
    const place = startingFrontEnd(sip, count);
    const fits = (made: string): boolean =>
      startingFrontEnd(`${before}${made}${after}@${domain}`, count) === place;
    if (words.chosen(word, fits) !== null || !hasParts.test(local)) continue;
    for (let tries = 0; tries < mostTries && !whole.has(local); tries += 1) {
      const made = words.another(word.length);
      if (fits(made)) whole.set(local, `${before}${made}${after}`);
    }
  }
  return whole;
}

/** Others than a single word, which may be a word of a text as well. */
const hasParts = /[._\d-]/;

const wordsOf = (text: string) => [...text.matchAll(wordsIn)];
