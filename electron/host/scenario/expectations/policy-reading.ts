import { stageKey } from '../../../../shared/contract/keys.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { clientEntries, type EmulatorViews, stageEntries } from '../views.js';

/** The policy that sign-in brought to a client, such as `Tag:Photos`; null while signed out. */
export async function readPolicy(views: EmulatorViews, client: string): Promise<string | null> {
  return (await clientEntries(views, client)).session?.policy.identity ?? null;
}

/** A setting of a client by cmdlet parameter, with what decided it. */
export async function readSetting(
  views: EmulatorViews,
  client: string,
  parameter: string,
): Promise<Effective<string> | null> {
  return (await clientEntries(views, client)).session?.settings[parameter] ?? null;
}

/** What the next sign-in of a client will change, by parameter; null when nothing. */
export async function readPending(
  views: EmulatorViews,
  client: string,
): Promise<Readonly<Record<string, string>> | null> {
  const pending = (await stageEntries(views))[stageKey('client/{sip}', client)]?.pending;
  if (!pending) return null;
  return Object.fromEntries(
    pending.changes.map(({ parameter, afterSignIn }) => [parameter, afterSignIn]),
  );
}

/** The policies that might govern a person, the winner first. */
export async function readLadder(views: EmulatorViews, sip: string): Promise<readonly string[]> {
  const { rungs } = await views.ask({ name: 'policy.ladder', sip });
  const there = rungs.filter(({ identity }) => identity !== null);
  const winnerFirst = [...there.filter(({ wins }) => wins), ...there.filter(({ wins }) => !wins)];
  return winnerFirst.map(({ identity }) => identity ?? '');
}
