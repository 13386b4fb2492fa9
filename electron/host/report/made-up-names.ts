import type { CommandOf } from '../../../shared/contract/commands/command.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { Directory } from '../../emulator/directory/directory.js';
import type { ClientCommand } from '../copies/open-copy.js';
import { capsuleText } from '../state/capsule/capsule-text.js';
import { type CapsulePlace, openCapsule } from '../state/capsule/open-capsule.js';
import { pseudonymise } from '../state/capsule/pseudonyms/pseudonymise.js';
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

/** Somebody's own words, with the people and the name of one organisation called as in the other, which has the same people. */
function withNamesOf(text: string, real: Directory, madeUp: Directory): string {
  const others = madeUp.people();
  const pairs = real.people().flatMap((person, place): [string, string][] => {
    const other = others[place];
    if (!other) return [];
    return [
      [person.sip, other.sip],
      [person.displayName, other.displayName],
      [person.surname, other.surname],
      [person.givenName, other.givenName],
    ];
  });
  const names = new Map([[real.organisation.name, madeUp.organisation.name], ...pairs]);
  // The longest first, and each place once, so that nothing that was put in is replaced again.
  const known = [...names.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(found, (name) => names.get(name) ?? name);
}
