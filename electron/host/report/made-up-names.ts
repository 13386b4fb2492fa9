import type { CommandOf } from '../../../shared/contract/commands/command.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { Directory } from '../../emulator/directory/directory.js';
import type { Person } from '../../emulator/directory/person.js';
import type { ClientCommand } from '../copies/open-copy.js';
import { capsuleText } from '../state/capsule/capsule-text.js';
import { type CapsulePlace, openCapsule } from '../state/capsule/open-capsule.js';
import { productWords, sentenceWords } from '../state/capsule/pseudonyms/product-words.js';
import { writeCapsule } from '../state/capsule/write-capsule.js';
import type { NotedCommand } from '../state/journal/journal.js';
import { KeptPictures } from '../state/kept-pictures.js';
import { PassingStore } from '../state/storage/passing-store.js';
import type { History } from '../state/timeline/history.js';

/** What is asked, and what it is asked of, with every name replaced, each by the same everywhere. */
export interface MadeUp {
  readonly onShow: Deployment;
  readonly asked: CommandOf<'report.write'>;
  /** Of the plan that was tried. */
  readonly plan: string;
  /** What was done by hand at the clients of a copy. */
  readonly acts: readonly ClientCommand[];
}

/**
 * The organisation on show as a capsule with made-up names has it, opened beside it. The question, the plan and what was
 * done by hand go through the capsule as something that somebody did, so that the same words stand for the same in them.
 */
export async function withMadeUpNames(
  asked: CommandOf<'report.write'>,
  { plan, acts: byHand }: Pick<MadeUp, 'plan' | 'acts'>,
  history: History,
  place: CapsulePlace,
): Promise<MadeUp> {
  const written = await writeCapsule(history, place);
  const { journal } = written.state;
  const at = history.run.now();
  const tried = { name: 'what-if.try', plan } as NotedCommand;
  const commands: readonly NotedCommand[] = [asked, tried, ...byHand];
  const further = commands.map((command) => ({ at, command }));
  const { pseudonymise } = await import('../state/capsule/pseudonyms/pseudonymise.js');
  const replaced = pseudonymise({
    ...written,
    state: { ...written.state, journal: { ...journal, acts: [...journal.acts, ...further] } },
  });
  // Mapped by the schemas of these commands, which leaves their form as it is.
  const [madeUpAsked, madeUpTried, ...acts] = replaced.state.journal.acts
    .slice(-commands.length)
    .map(({ command }) => command) as [
    CommandOf<'report.write'>,
    CommandOf<'what-if.try'>,
    ...ClientCommand[],
  ];
  const own = replaced.state.journal.acts.slice(0, -commands.length);
  const capsule = {
    ...replaced,
    state: { ...replaced.state, journal: { ...replaced.state.journal, acts: own } },
  };
  const store = new PassingStore();
  const { run } = await openCapsule(
    { text: capsuleText(capsule) },
    { ...place, store, pictures: new KeptPictures(store) },
  );
  const onShow = run.deployment;
  const { question } = asked;
  return {
    onShow,
    asked: {
      ...madeUpAsked,
      ...(question !== undefined && {
        question: withNamesOf(question, history.run.deployment.directory, onShow.directory),
      }),
    },
    plan: madeUpTried.plan,
    acts,
  };
}

/**
 * Somebody's own words, with the people and the name of one organisation called as in the other, which has the same people:
 * by any of their names, in any case. A word that sentences have as well counts as a name where it is written as one.
 */
function withNamesOf(text: string, real: Directory, madeUp: Directory): string {
  const others = madeUp.people();
  const names = new Map<string, string>();
  const call = (name: string, other: string): void => {
    const key = name.toLowerCase();
    if (key !== '' && !names.has(key)) names.set(key, other);
  };
  call(real.organisation.name, madeUp.organisation.name);
  for (const [place, person] of real.people().entries()) {
    const called = namesOf(others[place] ?? person);
    for (const [at, name] of namesOf(person).entries()) call(name, called[at] ?? name);
  }
  // The longest first, and each place once, so that nothing that was put in is replaced again.
  const known = [...names.keys()].sort((a, b) => b.length - a.length);
  const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(found, (name) => {
    const key = name.toLowerCase();
    const isWord = name === key && (sentenceWords.has(key) || productWords.has(key));
    return isWord ? name : (names.get(key) ?? name);
  });
}

/** All that a person is called by, in the same order for everybody. */
const namesOf = (person: Person): readonly string[] => {
  const { sip, displayName, surname, givenName, mail, upn, samAccountName } = person;
  const local = (address: string): string => address.slice(0, address.lastIndexOf('@'));
  return [
    ...[sip, displayName, surname, givenName, mail, upn, samAccountName],
    ...[
      samAccountName.slice(samAccountName.indexOf('\\') + 1),
      local(sip),
      local(mail),
      local(upn),
    ],
  ];
};
