import { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import type { DeploymentSnapshot } from '../../../../electron/emulator/deployment/deployment-snapshot.js';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import { contentId } from '../../../../electron/host/state/storage/content-id.js';
import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { faultKinds, faultTargets } from '../../../../shared/lync/exchange-faults.js';
import { exchangeVersions } from '../../../../shared/lync/mailbox.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { generateOrganisation, generator } from '../../../support/generate-organisation.js';
import { viewDigest } from '../../../support/view-digest.js';

export const coursePeople = 8;
export const courseHours = 40;

/** Where a course begins, or goes on. @param breathe called now and then while time passes */
function openCourse(
  snapshot: DeploymentSnapshot | null = null,
  breathe: () => undefined = () => undefined,
): Deployment {
  const text = JSON.stringify(generateOrganisation({ people: coursePeople, seed: 1 }));
  return new Deployment({
    directory: openDirectory({ fileName: 'course.json', text, folder: null }),
    organisationFile: 'course.json',
    state: null,
    webPictures: { read: () => null },
    host: { kind: 'memory', dataFolder: null, version: '' },
    rate: 0,
    snapshot,
    breathe,
  });
}

const localText = (instant: number): string => new Date(instant).toISOString().slice(0, 19);

/** Something that an operator or a user may do, by chance; some of it is refused. */
function anyCommand(next: () => number, now: number): EngineCommand {
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[next() % list.length] as T;
  const sip = `person${next() % coursePeople}@contoso.com`;
  const start = localText(now + (next() % 600) * 60_000);
  const end = localText(now + (600 + (next() % 600)) * 60_000);
  const choices: readonly (() => EngineCommand)[] = [
    () => ({ name: 'exchange.add-entry', mailbox: sip, subject: `S${next() % 9}`, start, end }),
    () => ({ name: 'exchange.remove-entry', mailbox: sip, entry: `c${1 + (next() % 4)}` }),
    () => ({ name: 'exchange.change-entry', mailbox: sip, entry: 'c1', subject: 'Moved', end }),
    () => ({
      name: 'exchange.set-fault',
      target: pick(faultTargets),
      kind: pick(faultKinds),
      times: 1 + (next() % 9),
      ...(next() % 2 === 0 && { mailbox: sip }),
    }),
    () => ({ name: 'exchange.clear-faults' }),
    () => ({ name: 'exchange.set-mailbox', mailbox: sip, version: pick(exchangeVersions) }),
    () => ({
      name: 'exchange.set-mailbox',
      mailbox: sip,
      smtpAddress: `x${next() % 5}@contoso.com`,
    }),
    () => ({
      name: 'exchange.set-mailbox',
      mailbox: sip,
      automaticReplies: { state: pick(['enabled', 'disabled', 'scheduled']), start, end },
    }),
    () => ({ name: 'clock.sleep', sip, duration: '01:07:00', passing: '00:01:00' }),
    () => ({ name: 'clock.sleep', sip, duration: '00:01:00' }),
    () => ({ name: 'client.sign-out', sip }),
    () => ({ name: 'client.sign-in', sip }),
    () => ({ name: 'endpoint.disconnect', sip, endpoint: 'computer-1' }),
    () => ({ name: 'endpoint.reconnect', sip, endpoint: 'computer-1' }),
    () => ({ name: 'endpoint.idle', sip, endpoint: 'computer-1' }),
    () => ({
      name: 'client.apply-options',
      sip,
      values: { 'calendar-presence': next() % 2 === 0 },
    }),
    () => ({
      name: 'client.apply-options',
      sip,
      values: { 'personal-information-manager': pick(['none', 'exchange']) },
    }),
  ];
  return pick(choices)();
}

const failing: EngineCommand = {
  name: 'exchange.set-fault',
  target: 'ews',
  kind: 'unavailable',
  times: 3,
};

/**
 * Plays a course of nearly two days. Its hours lack a minute, so that things happen at any minute of the grids.
 * @param look called after each hour; what it gives is where the course goes on
 * @returns the deployment that went on to the end
 */
async function playCourse(
  begun: Deployment,
  seed: number,
  look: (hour: number, deployment: Deployment) => Deployment,
): Promise<Deployment> {
  let deployment = begun;
  const next = generator(seed);
  const execute = (command: EngineCommand) =>
    deployment.execute(command, {}).catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
    });
  for (const { sip } of deployment.directory.employees())
    await execute({ name: 'client.sign-in', sip });
  for (let hour = 0; hour < courseHours; hour += 1) {
    await execute(hour === 3 ? failing : anyCommand(next, deployment.now()));
    await deployment.advanceTo(toInstant(deployment.now() + 59 * 60_000));
    deployment = look(hour, deployment);
  }
  return deployment;
}

/** The log as it was written, whatever is kept of it, and what is shown. */
const allOf = (deployment: Deployment): string =>
  JSON.stringify([deployment.log.entries(), viewDigest(deployment), deployment.snapshot()]);

const digest = (what: unknown): string => contentId(JSON.stringify(what));

/**
 * Plays a course and writes down what can be seen of it on the way: the state between any two events and after hours,
 * what followers of a few clients are sent, and timelines. Now and then another deployment goes on from the state.
 * @param tamper called with each deployment before anything happens in it
 */
export async function watchCourse(
  seed: number,
  tamper: (deployment: Deployment) => void = () => {},
): Promise<readonly string[]> {
  const seen: string[] = [];
  const next = generator(seed);
  let playing: Deployment | null = null;
  const breathe = (): undefined => {
    if (next() % 8 === 0 && playing) seen.push(digest(playing.snapshot()));
  };
  playing = openCourse(null, breathe);
  tamper(playing);
  playing = await playCourse(playing, seed, (hour, deployment) => {
    const sip = `person${hour % coursePeople}@contoso.com`;
    const [history, now] = [deployment.clients.historyOf(sip), deployment.now()];
    const { start } = deployment.directory.organisation;
    seen.push(digest([history.lastPublication(now), history.publications(start, now)]));
    seen.push(digest([history.lastPoll(now), history.polls(start, now)]));
    if (hour % 10 === 9) deployment.topic(`client/${sip}`)?.snapshot();
    for (const topic of deployment.clients.topics()) seen.push(digest(topic.takeChanges()));
    if (hour % 3 === 0) seen.push(digest(allOf(deployment)));
    if (hour % 15 !== 14) return deployment;
    playing = openCourse(deployment.snapshot(), breathe);
    tamper(playing);
    return playing;
  });
  return [...seen, digest(allOf(playing))];
}
