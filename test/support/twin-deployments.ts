import type { Prepared } from '../../electron/emulator/commands/command-handlers.js';
import { Deployment } from '../../electron/emulator/deployment/deployment.js';
import {
  type DeploymentSnapshot,
  deploymentSnapshotSchema,
} from '../../electron/emulator/deployment/deployment-snapshot.js';
import { type EngineCommand, isQuery } from '../../shared/contract/commands/command.js';
import { throughJson } from './through-json.js';

/** All of a deployment that has to be equal letter for letter; how fast the clock plays is the host's. */
const textsOf = (deployment: Deployment): readonly string[] => [
  JSON.stringify(deployment.snapshot()),
  JSON.stringify({ ...deployment.topic('stage')?.read(), clock: null }),
  ...[...deployment.clients.all()].map(({ sip }) =>
    JSON.stringify(deployment.clients.topic(sip)?.read()),
  ),
];

/** A second deployment made from what a file gives back of the first. */
function twinOf(deployment: Deployment): Deployment {
  const said: DeploymentSnapshot = throughJson(deploymentSnapshotSchema, deployment.snapshot());
  const snapshot = Object.getOwnPropertyDescriptor(Deployment.prototype, 'snapshot') ?? {};
  Object.defineProperty(Deployment.prototype, 'snapshot', { ...snapshot, value: () => said });
  try {
    return deployment.trial();
  } finally {
    Object.defineProperty(Deployment.prototype, 'snapshot', snapshot);
  }
}

const textOf = (result: PromiseSettledResult<unknown>): string =>
  result.status === 'rejected' ? String(result.reason) : JSON.stringify(result.value);

type Execute = (this: Deployment, command: EngineCommand, prepared: Prepared) => Promise<unknown>;

/** Commands that a twin carried out as well, and what came out differently. */
export interface Twins {
  commands: number;
  readonly differences: string[];
}

/**
 * Has every command that any deployment is given from now on carried out by a twin too, made from its snapshot just
 * before, and compares both.
 * @returns takes that back
 */
export function twinEveryCommand(twins: Twins): () => void {
  // The result is that of the command, whichever it is.
  const execute = Deployment.prototype.execute as Execute;
  const working = new WeakSet<Deployment>();
  const twinned: Execute = async function (command, prepared) {
    if (working.has(this) || isQuery(command)) return execute.call(this, command, prepared);
    const twin = twinOf(this);
    working.add(twin);
    working.add(this);
    const [result] = await Promise.allSettled([execute.call(this, command, prepared)]);
    working.delete(this);
    const [again] = await Promise.allSettled([execute.call(twin, command, prepared)]);
    twins.commands += 1;
    if (textOf(again) !== textOf(result)) twins.differences.push(`The result of ${command.name}`);
    const texts = textsOf(twin);
    for (const [index, text] of textsOf(this).entries())
      if (text !== texts[index]) twins.differences.push(`Text ${index} after ${command.name}`);
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };
  Object.assign(Deployment.prototype, { execute: twinned });
  return () => Object.assign(Deployment.prototype, { execute });
}
