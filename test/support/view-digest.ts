import type { Deployment } from '../../electron/emulator/deployment/deployment.js';
import { contentId } from '../../electron/host/state/storage/content-id.js';
import type { Json } from '../../shared/contract/frames.js';

/** Entries of the stage that reveal the program and its place, not of what happened. */
const ofTheHost: ReadonlySet<string> = new Set(['host', 'notice/storage']);

/**
 * Names all that a deployment shows: the stage, each client, the whole log, and the next event. Two
 * deployments of one name cannot be told apart, save by the pace of their clocks and by their hosts.
 */
export function viewDigest(deployment: Deployment): string {
  const stage = Object.entries(deployment.shown('stage') ?? {})
    .filter(([key]) => !ofTheHost.has(key))
    .map(([key, value]) => [key, key === 'clock' ? withoutPace(value) : value]);
  const clients = [...deployment.clients.all()].map(({ sip, view }) => [
    sip,
    [...view.keys()].map((key) => [key, view.read(key)]),
  ]);
  const log = deployment.log.entries();
  return contentId(JSON.stringify([deployment.now(), stage, clients, log]));
}

function withoutPace(clock: Json | undefined): Json {
  const { rate: _, lastRate: __, ...rest } = clock as { readonly [key: string]: Json };
  return rest;
}
