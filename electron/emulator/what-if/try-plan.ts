import { signInRefusal } from '../../../shared/organisation/listed-people.js';
import type { DeploymentParts } from '../deployment/compose-deployment.js';
import type { ContactList } from '../lync-client/contacts/contact-list.js';
import { contactListAtFirstSignIn } from '../lync-client/contacts/first-contacts.js';
import type { ClientLook } from './client-look.js';
import { Comparison, type Effect } from './comparison.js';
import { FreshLooks, KnownLooks } from './fresh-looks.js';
import { linksToTry } from './link-treatment.js';
import { PhotoComparison, type Subject } from './photo-changes.js';
import { type PlanRun, type PlanShell, runPlan } from './plan.js';

/** What a plan would do, and to whom. */
export interface WhatIf extends PlanRun {
  /** People who can sign in. */
  readonly people: number;
  /** People of the organisation who cannot sign in, and are not counted. */
  readonly notCounted: number;
  /** Of those who can sign in, people whom no effect hits. */
  readonly untouched: number;
  /** Clients that had to be signed in to know all others, before and after together. */
  readonly clients: number;
  /** All effects, in the order in which they are told; those that hit nobody too. */
  readonly effects: readonly Effect[];
}

/** Two deployments that stand where the one on show does; the plan runs in the second. */
export interface Trials {
  readonly before: DeploymentParts;
  readonly after: DeploymentParts;
  /** That of the second one. */
  readonly shell: PlanShell;
}

/** How the host keeps up with long work, and ends it. */
export interface TrialWork {
  /** People looked at so far, of how many. */
  readonly progress: (done: number, total: number) => void;
  /** Asked between two pieces of work: true ends it. */
  readonly isStopped: () => boolean;
}

/** Somebody stopped it; there is no result. */
export class TrialStopped extends Error {
  override readonly name = 'TrialStopped';
}

const peopleAtOnce = 32;

/**
 * Runs a plan on a trial, has people sign in before and after it, and tells what they notice. What was pending before
 * the plan is no effect of it: before is a fresh sign-in, too.
 * @throws {TrialStopped}
 */
export async function tryPlan(
  { before, after, shell }: Trials,
  plan: string,
  { progress, isStopped }: TrialWork,
): Promise<WhatIf> {
  const everybody = before.directory.employees();
  const counted = everybody.filter((person) => signInRefusal(person) === null);
  /** Each is looked at twice: what they are handed, and whom their list shows. */
  let done = 0;
  const one = async (): Promise<void> => {
    done += 1;
    if (done % peopleAtOnce !== 0) return;
    progress(Math.floor(done / 2), counted.length);
    await before.breathe();
    if (isStopped()) throw new TrialStopped('The trial was stopped.');
  };

  const planRun = await runPlan(plan, shell);
  const links = linksToTry([before, after]);
  const known = new KnownLooks();
  const was = new FreshLooks(before, links, known);
  const will = new FreshLooks(after, links, known);
  const subjects: Subject[] = [];
  for (const person of counted) {
    const { contactList } = before.users.of(person.sip);
    const isFirst = !before.presence.hasSignedIn(person.sip);
    const listAfter = ({ settings }: ClientLook): ContactList =>
      isFirst
        ? contactListAtFirstSignIn(contactList, person, settings, before.directory)
        : contactList;
    const looks = { before: was.of(person), after: will.of(person) };
    const lists = { before: listAfter(looks.before), after: listAfter(looks.after) };
    subjects.push({ person, ...looks, lists });
    await one();
  }
  const photos = new PhotoComparison(was, will, subjects);
  for (const subject of subjects) {
    photos.look(subject);
    await one();
  }
  const comparison = new Comparison();
  for (const subject of subjects) comparison.add(subject, photos);
  return {
    people: counted.length,
    notCounted: everybody.length - counted.length,
    untouched: comparison.untouched,
    clients: known.byKey.size,
    ...planRun,
    effects: comparison.effects,
  };
}
