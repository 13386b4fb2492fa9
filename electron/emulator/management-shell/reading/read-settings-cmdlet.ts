import type { SettingsReading } from '../../../../shared/contract/commands/shell.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { CommandArgument } from '../binding/parameter-binder.js';
import type { ShellAccess } from '../cmdlets/cmdlet.js';
import type { CmdletRegistry, RegisteredCmdlet } from '../cmdlets/cmdlet-registry.js';
import { findUsers } from '../cmdlets/find-users.js';
import { fromRefusal } from '../cmdlets/server-errors.js';
import { settingGiven } from '../cmdlets/settings-cmdlets.js';
import { type SettingsNoun, settingsNouns } from '../cmdlets/settings-nouns.js';
import { Console } from '../console.js';
import { Budget } from '../language/budget.js';
import { evaluateArguments } from '../language/command-arguments.js';
import { Interpreter } from '../language/interpreter.js';
import type { Steps } from '../language/steps.js';
import { Variables } from '../language/variables.js';
import type { ShellLimits } from '../limits.js';
import { asShellError } from '../shell-error.js';
import { parseScript } from '../syntax/parse-script.js';
import { argumentOf, bindWithFaults, type Fault } from './bind-with-faults.js';
import { NotShown, onlyCommand, refuseUnknowns } from './only-command.js';

interface ReadingWorld {
  readonly shell: ShellAccess;
  readonly registry: CmdletRegistry;
  readonly limits: ShellLimits;
}

type CmdletReading = Extract<SettingsReading, { kind: 'cmdlet' }>;
type Act = CmdletReading['act'];

const acts: readonly (readonly [verb: string, act: Act])[] = [
  ['New', 'new'],
  ['Set', 'set'],
  ['Grant', 'grant'],
  ['Remove', 'remove'],
];

/** What a cmdlet may be given besides settings without a form having to show it. */
const known: ReadonlySet<string> = new Set(['Identity', 'PolicyName', 'Force']);

const consoleWidth = 120;

/**
 * What text does, as far as it is one cmdlet that makes, changes, grants or removes a policy or configuration. The text
 * is parsed and bound as when it runs, and its faults have the same words; nothing runs, and nothing changes.
 */
export function readSettingsCmdlet(text: string, world: ReadingWorld): SettingsReading {
  try {
    return read(text, world);
  } catch (error) {
    if (error instanceof NotShown) return { kind: 'other', reason: error.message };
    const refused = asShellError(error);
    if (refused === null) throw error;
    return { kind: 'other', reason: refused.message };
  }
}

function read(text: string, { shell, registry, limits }: ReadingWorld): SettingsReading {
  const parsed = parseScript(text, limits);
  if (parsed.kind === 'incomplete')
    throw new NotShown('The line is not complete: a bracket, a quote or a value is missing.');
  const command = onlyCommand(parsed.body);
  const definition = shell.cmdlet(command.name);
  const cmdlet = definition && registry.find(definition.name);
  const meant = cmdlet?.definition === definition ? meaningOf(definition?.name) : null;
  if (cmdlet === undefined || meant === null)
    throw new NotShown(
      `The form shows New-, Set-, Grant- and Remove- of policies and configurations; ${command.name} is none of them.`,
    );
  refuseUnknowns(command);
  const budget = new Budget(limits);
  const argumentList = toEnd(evaluateArguments(calculator(shell, registry, budget), command));
  const context = { budget, profile: shell.profile() };
  const { bound, faults } = bindWithFaults(cmdlet.table, argumentList, context, command.span);
  return meaning(meant, bound, faults, { shell, cmdlet, argumentList, budget });
}

function meaningOf(name = ''): { readonly act: Act; readonly noun: SettingsNoun } | null {
  for (const noun of settingsNouns)
    for (const [verb, act] of acts) if (name === `${verb}-${noun.name}`) return { act, noun };
  return null;
}

/** Works out arguments. It has variables of its own, so that an error in them is not in the session. */
const calculator = (shell: ShellAccess, cmdlets: CmdletRegistry, budget: Budget): Interpreter =>
  new Interpreter({
    shell,
    cmdlets,
    budget,
    variables: new Variables(),
    console: new Console(consoleWidth, budget.limits),
  });

function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next('');
    if (step.done === true) return step.value;
  }
}

interface Read {
  readonly shell: ShellAccess;
  readonly cmdlet: RegisteredCmdlet;
  readonly argumentList: readonly CommandArgument[];
  readonly budget: Budget;
}

/** What the cmdlet would do with these parameters. Each fault is found, not the first one alone. */
function meaning(
  { act, noun }: { readonly act: Act; readonly noun: SettingsNoun },
  bound: BoundParameters,
  bindingFaults: readonly Fault[],
  { shell, cmdlet, argumentList, budget }: Read,
): CmdletReading {
  const faults = [...bindingFaults];
  const cmdletName = cmdlet.definition.name;
  const attempt = <T>(parameter: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      const refused = asShellError(fromRefusal(error, cmdletName));
      if (refused === null) throw error;
      const argument = argumentOf(cmdlet.table, argumentList, parameter);
      faults.push({ parameter, argument, text: refused.message });
      return null;
    }
  };
  const strange = bound
    .given(cmdlet.table.all)
    .find(([name]) => !known.has(name) && noun.table.find(name) === undefined);
  if (strange !== undefined)
    throw new NotShown(`The form has no place for -${strange[0]}; the line runs as it is.`);

  const store = shell.settings[noun.store];
  const written = bound.text('Identity') ?? (act === 'set' ? 'global' : '');
  const told = { kind: 'cmdlet', act, settings: noun.kind, values: {}, people: null } as const;
  if (act === 'grant') {
    const policyName = bound.text('PolicyName') ?? '';
    const granting = noun.kind === 'presence' ? 'presencePolicies' : 'clientPolicies';
    const policy =
      policyName === ''
        ? null
        : attempt('PolicyName', () => shell.settings[granting].grantable(policyName));
    const people = bound.has('Identity')
      ? attempt('Identity', () => findUsers(shell.directory, written, budget).length)
      : null;
    const identity = policy && formatIdentity(policy.identity);
    return { ...told, identity, people, faults };
  }
  const settings =
    act !== 'set' && !bound.has('Identity')
      ? null
      : act === 'new'
        ? attempt('Identity', () => store.absent(written) && store.draft(written, {}))
        : attempt('Identity', () => store.existing(written));
  const identity = settings && formatIdentity(settings.identity);
  const present = settings?.values ?? noun.table.defaults;
  const values: Record<string, PolicyValue> = {};
  for (const [name, value] of bound.given(noun.table.parameters)) {
    const stored = attempt(name, () => {
      const given = settingGiven(noun, cmdletName, name, value, present);
      return store.draft('global', { [name]: given }).values[name] ?? null;
    });
    if (!faults.some(({ parameter }) => parameter === name)) values[name] = stored;
  }
  return { ...told, identity, values, faults };
}
