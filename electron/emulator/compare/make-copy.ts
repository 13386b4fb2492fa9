import { CommandError } from '../../../shared/contract/errors.js';
import type { Prepared } from '../commands/command-handlers.js';
import type { Deployment } from '../deployment/deployment.js';
import { type PlanRun, runPlan } from '../what-if/plan.js';

/** What is tried on a copy. */
export interface CopyRequest {
  /** Whose client is tried. */
  readonly sip: string;
  /** Who else is to have a client, to see that person. */
  readonly seenBy: string | null;
  /** Text of the management shell for the side after; empty tries the next sign-in alone. */
  readonly plan: string;
}

/** One half of a copy. */
export interface CopiedSide {
  readonly deployment: Deployment;
  /** Why people of the request have no client here, by SIP address. */
  readonly refusals: Readonly<Record<string, string>>;
}

/** The organisation as it is, and as it would be. */
export interface Copy extends PlanRun {
  readonly before: CopiedSide;
  readonly after: CopiedSide;
}

/** Does the slow outside work of a sign-in in a deployment. */
export type PrepareSignIn = (sip: string, deployment: Deployment) => Promise<Prepared>;

/**
 * Begins two trials where a deployment stands, to be called between two turns. What is returned does the rest, during
 * which the deployment may go on: before, people who are signed out are signed in; after, the plan is run, and all of
 * the request sign out and in.
 */
export function beginCopy(
  onShow: Deployment,
  { sip, seenBy, plan }: CopyRequest,
  prepare: PrepareSignIn,
): () => Promise<Copy> {
  const [before, after] = [onShow.trial(), onShow.trial()];
  const people = seenBy === null || seenBy === sip ? [sip] : [sip, seenBy];
  return async () => {
    const run = await runPlan(plan, {
      run: (text) => after.execute({ name: 'shell.run', text }, {}),
      answer: (choice) => after.execute({ name: 'shell.answer', choice }, {}),
    });
    return {
      ...run,
      before: await signedIn(before, people, prepare, false),
      after: await signedIn(after, people, prepare, true),
    };
  };
}

/** @param again whether those who are signed in sign out and in */
async function signedIn(
  deployment: Deployment,
  people: readonly string[],
  prepare: PrepareSignIn,
  again: boolean,
): Promise<CopiedSide> {
  const refusals: Record<string, string> = {};
  for (const sip of people) {
    const isOpen = deployment.clients.find(sip) !== undefined;
    if (isOpen && !again) continue;
    const name = isOpen ? 'client.sign-out-and-in' : 'client.sign-in';
    try {
      await deployment.execute({ name, sip }, await prepare(sip, deployment));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      refusals[sip] = error.message;
    }
  }
  return { deployment, refusals };
}
