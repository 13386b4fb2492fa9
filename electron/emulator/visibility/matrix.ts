import { CommandError } from '../../../shared/contract/errors.js';
import type { Device } from '../../../shared/contract/views/endpoint.js';
import type {
  Visibility,
  VisibilityCell,
  VisibilityRow,
  VisibilitySwitch,
} from '../../../shared/contract/views/visibility.js';
import { ageLabel } from '../../../shared/lync/age.js';
import { formatIdentity } from '../../../shared/policy/settings-identity.js';
import { clockTextIn } from '../../../shared/time/time-text.js';
import type { DeploymentParts } from '../deployment/compose-deployment.js';
import type { Person } from '../directory/person.js';
import { type PlanShell, runPlan } from '../what-if/plan.js';
import { rowView } from './cells.js';
import { type Column, columnsFor, countWatchers, notContacts } from './columns.js';
import type { Subject } from './row.js';
import { rows } from './rows.js';
import { type Switch, switches } from './switches.js';

/** Whom a matrix is about, and what is tried for it. */
export interface VisibilityQuestion {
  readonly sip: string;
  readonly seenBy: readonly string[];
  /** Ids of switches. */
  readonly switched: readonly string[];
  /** Text of the management shell; empty for none. */
  readonly plan: string;
}

/** A trial, and its shell. */
export interface VisibilityTrial {
  readonly parts: DeploymentParts;
  readonly shell: PlanShell;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly VisibilityRow[];
  /** Privacy mode is on. */
  readonly isPrivate: boolean;
}

/** What something that was tried came to. */
interface Change {
  readonly before: Table;
  readonly after: Table;
}

/**
 * Who sees what of a person: first as it is, then, on the same trial, after the plan and after each switch. What is
 * tried counts at once: settings reach the people of the question as if they had signed in with them.
 * @throws {CommandError} `not-found` for strangers and for switches that there are not
 */
export async function whoSeesWhat(
  { parts, shell }: VisibilityTrial,
  question: VisibilityQuestion,
): Promise<Visibility> {
  const { clients, scheduler } = parts;
  const person = clients.person(question.sip);
  const seenBy = question.seenBy.map((sip) => clients.person(sip));
  const people = [person, ...seenBy];
  const positions = positionsOf(parts, person, question.switched);
  const table = (): Table => tableOf(parts, person, seenBy);

  const facts = factsOf(parts, person);
  const was = table();
  const problems: string[] = [];
  let is = was;
  /** Has something done on the trial, and looks again. */
  const attempt = async (script: string, act?: () => void): Promise<Change> => {
    if (script.trim() !== '') {
      const run = await runPlan(script, shell);
      problems.push(...run.problems.map(({ line, message }) => `Line ${line}: ${message}`));
    }
    act?.();
    for (const each of people) clients.renew(each.sip);
    const before = is;
    is = table();
    return { before, after: is };
  };
  const isTried = question.plan.trim() !== '' || question.switched.length > 0;
  // What waits for a sign-in comes with whatever is tried, and is no doing of it.
  const waiting = isTried ? await attempt('') : null;
  if (question.plan.trim() !== '') await attempt(question.plan);
  const tried: {
    readonly view: Omit<VisibilitySwitch, 'changed'>;
    readonly change: Change | null;
  }[] = [];
  for (const { definition, isOn, isSwitched } of positions) {
    const { id, label, detail, act } = definition;
    const script = definition.script(parts, person.sip, !isOn);
    const change = isSwitched ? await attempt(script, () => act?.(parts, person.sip, !isOn)) : null;
    tried.push({ view: { id, label, detail, isOn, isSwitched, script }, change });
  }
  // People who are no contacts see what Colleagues see, unless privacy mode is on.
  const isShown = ({ view }: Column): boolean =>
    view.id !== notContacts || was.isPrivate || is.isPrivate;
  const shown = is.columns.map(isShown);
  return {
    sip: person.sip,
    displayName: person.displayName,
    ...facts,
    at: scheduler.now(),
    onCopy: is !== was,
    columns: is.columns.filter((_, index) => shown[index]).map(({ view }) => view),
    rows: is.rows.map((row, at) => ({
      ...row,
      cells: row.cells
        .map((cell, index) => withBefore(cell, was.rows[at]?.cells[index]))
        .filter((_, index) => shown[index]),
    })),
    switches: tried.map(({ view, change }) => ({
      ...view,
      changed: change === null ? 0 : countChanged(change, shown),
    })),
    waiting: waiting === null ? 0 : countChanged(waiting, shown),
    problems,
  };
}

/** How each switch stands, before anything is tried; there is none for people whose own servers govern them. */
function positionsOf(
  parts: DeploymentParts,
  { sip, federated }: Person,
  switched: readonly string[],
): readonly { definition: Switch; isOn: boolean; isSwitched: boolean }[] {
  const offered = federated ? [] : switches;
  const unknown = switched.find((id) => offered.every((each) => each.id !== id));
  if (unknown !== undefined)
    throw new CommandError(
      'not-found',
      `There is no switch "${unknown}". Switches: ${offered.map(({ id }) => id).join(', ')}.`,
      'switches',
    );
  return offered.map((definition) => ({
    definition,
    isOn: definition.isOn(parts, sip),
    isSwitched: switched.includes(definition.id),
  }));
}

function tableOf(parts: DeploymentParts, person: Person, seenBy: readonly Person[]): Table {
  const { clients, presence, scheduler, directory } = parts;
  const columns = columnsFor(parts, person, seenBy);
  const subject: Subject = {
    person,
    sharing: clients.sharingOf(person.sip),
    note: presence.noteOf(person.sip),
    outOfOfficeNote: presence.outOfOfficeOf(person.sip)?.note ?? null,
    devices: devicesOf(parts, person.sip),
    isLastActiveTold: presence.lastActiveDelivery === 'published',
    now: scheduler.now,
    clockText: clockTextIn(directory.organisation.timeZone),
  };
  const looks = columns.map((column) => ({ ...column, subject }));
  return {
    columns,
    rows: rows.map((row) => rowView(row, looks, subject)),
    isPrivate: presence.statusVersionOf(person.sip).contactsOnly,
  };
}

const deviceNames: Readonly<Record<Device, string>> = {
  computer: 'Computer',
  deskphone: 'Desk phone',
  mobile: 'Mobile',
  web: 'Web',
};

/** The devices at the registrar; of people whose PC the emulator does not show, a computer. */
function devicesOf({ endpoints, presence }: DeploymentParts, sip: string): string {
  const shown = endpoints.view(sip)?.map(({ device }) => deviceNames[device]);
  const names = shown ?? presence.endpointsOf(sip).map(() => deviceNames.computer);
  return [...new Set(names)].join(', ');
}

/** How the person is, in the own words, and the policy that governs. */
function factsOf(
  { presence, serverSettings, scheduler }: DeploymentParts,
  { sip, federated }: Person,
): Pick<Visibility, 'status' | 'policy'> {
  const { text, lastActive } = presence.presenceFor(sip, sip);
  const age = ageLabel(lastActive, scheduler.now());
  const { clientPolicies } = serverSettings;
  return {
    status: age === null ? text : `${text} ${age}`,
    policy: federated ? '' : formatIdentity(clientPolicies.effectiveFor(sip).policy.identity),
  };
}

/** How many people may look at a person, by the id of the column; absent where nobody counts them. */
export interface Audience extends Pick<Visibility, 'policy'> {
  readonly people: ReadonlyMap<string, number>;
}

export const audienceOf = (parts: DeploymentParts, person: Person): Audience => ({
  policy: factsOf(parts, person).policy,
  people: countWatchers(parts, person),
});

const isSame = (one: VisibilityCell, other: VisibilityCell | undefined): boolean =>
  one.state === other?.state && one.text === other.text;

const countChanged = ({ before, after }: Change, shown: readonly boolean[]): number =>
  after.rows.flatMap(({ cells }, at) =>
    cells.filter((cell, index) => shown[index] && !isSame(cell, before.rows[at]?.cells[index])),
  ).length;

function withBefore(cell: VisibilityCell, was: VisibilityCell | undefined): VisibilityCell {
  if (was === undefined || isSame(cell, was)) return cell;
  return { ...cell, before: { state: was.state, text: was.text } };
}
