import type { CapsuleFile } from '../../../../shared/capsule/capsule-schema.js';
import type { EmulatorState, Moment } from '../emulator-state.js';
import { emptyTimeline } from '../timeline/timeline.js';

/** A capsule whose state was checked. */
export interface Capsule extends Omit<CapsuleFile, '$schema' | 'state'> {
  readonly state: Pick<Moment, 'deployment' | 'journal'>;
}

/** Members whose own members are on lines of their own, and those deep in them that grow long. */
const opened: ReadonlySet<string> = new Set(['state', 'deployment', 'log', 'journal']);
const lists: ReadonlySet<string> = new Set(['entries', 'acts']);

/** A capsule as text: each part of the state, each entry of the log and each command is one line. */
export function capsuleText({ state: { journal, deployment }, ...capsule }: Capsule): string {
  const state: EmulatorState = {
    // The organisation is beside it, and undo begins anew where it is opened.
    organisation: null,
    course: 0,
    beginning: null,
    ...emptyTimeline,
    journal,
    deployment,
  };
  return `${textOf({ ...capsule, state }, '')}\n`;
}

function textOf(members: object, indent: string): string {
  const inner = `${indent} `;
  const lines = Object.entries(members).map(([name, value]) => {
    if (opened.has(name) && typeof value === 'object' && value !== null)
      return `${inner}${JSON.stringify(name)}: ${textOf(value, inner)}`;
    if (indent !== '' && lists.has(name) && Array.isArray(value) && value.length > 0) {
      const items = value.map((item) => `\n${inner} ${JSON.stringify(item)}`);
      return `${inner}${JSON.stringify(name)}: [${items.join()}\n${inner}]`;
    }
    return `${inner}${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
