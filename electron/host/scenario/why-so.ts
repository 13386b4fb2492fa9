import {
  clientEntries,
  type EmulatorViews,
  readClock,
  readLog,
  stageEntries,
} from '../../../shared/contract/emulator-views.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { stageKey } from '../../../shared/contract/keys.js';
import type { LogEntry } from '../../../shared/contract/log.js';
import type { WhyAnswer } from '../../../shared/contract/views/why.js';
import type { DecidingPolicy, Effective } from '../../../shared/lync/effective.js';
import { configurationKinds, policyKinds } from '../../../shared/policy/setting-kinds.js';
import type { Mismatch } from '../../../shared/scenario/expectations/compare.js';
import type { WhyQuestion } from '../../../shared/scenario/expectations/define-expectation.js';
import { type Expectation, thingsIn } from '../../../shared/scenario/expectations/expectations.js';
import { dateTimeIn } from '../../../shared/time/time-text.js';
import { EmulatorError } from '../server/client/emulator-client.js';
import type { WhyLine } from './scenario-result.js';

type Answer = Pick<WhyAnswer, 'label'> & { readonly why: Effective<unknown> };

/** Kinds of entries that are told where nothing names a cause; the latest of each says most. */
const mostKinds = 8;

/**
 * Why what is seen is as it is, the cause first: what *Why?* answers at the client, with the setting and the cmdlet of
 * it, then the entries of the log that brought it about, oldest first.
 */
export async function whySo(
  views: EmulatorViews,
  expectation: Expectation,
  mismatches: readonly Mismatch[],
): Promise<readonly WhyLine[]> {
  const [answers, log, { now, timeZone }] = [
    await answersTo(views, expectation, mismatches),
    await readLog(views),
    await readClock(views),
  ];
  const time = dateTimeIn(timeZone);
  const policies = answers.flatMap(({ why }) => why.policy ?? []);
  const pending = await pendingTexts(views, expectation.client, policies);
  const led =
    policies.length > 0
      ? broughtBy(log, policies, expectation.client)
      : latestAbout(log, expectation);
  return [
    ...answers.map(({ label, why }) => ({
      time: time(why.policy?.since ?? now),
      kind: label,
      text: why.policy ? `${why.reason} ${settingText(why.policy)}` : why.reason,
    })),
    ...pending.map((text) => ({ time: time(now), kind: 'pending', text })),
    ...withCauses(log, led).map(({ at, kind, text }) => ({ time: time(at), kind, text })),
  ];
}

/** What *Why?* says of each thing that is not as expected, once each. */
async function answersTo(
  views: EmulatorViews,
  expectation: Expectation,
  mismatches: readonly Mismatch[],
): Promise<readonly Answer[]> {
  const { client } = expectation;
  if (client === undefined) return [];
  const of = expectation.row ?? expectation.card ?? client;
  const things = thingsIn(expectation);
  // Where all is as it was not to be, each thing is asked about.
  const wrong =
    mismatches.length > 0 ? mismatches.map(({ what }) => what) : things.map(({ key }) => key);
  const questions = things.flatMap(({ key, definition }) =>
    wrong
      .filter((what) => what === key || what.startsWith(`${key}.`))
      .flatMap((what) => definition.asks?.(what.slice(key.length + 1)) ?? []),
  );
  const answers = new Map<string, Answer>();
  for (const question of questions) {
    const answer = await ask(views, client, of, question);
    if (answer) answers.set(`${answer.label} ${answer.why.reason}`, answer);
  }
  return [...answers.values()];
}

/** Null where the client has no such thing. */
async function ask(
  views: EmulatorViews,
  client: string,
  of: string,
  question: WhyQuestion,
): Promise<Answer | null> {
  if ('setting' in question) {
    const { session } = await clientEntries(views, client);
    const why = session?.settings[question.setting];
    return why ? { label: question.setting, why } : null;
  }
  try {
    return await views.ask({ name: 'why.explain', sip: client, of, ...question });
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Refused here, or over the control API, which has errors of its own. */
const isRefusal = (error: unknown): boolean =>
  error instanceof CommandError || error instanceof EmulatorError;

const kinds = Object.values({ ...policyKinds, ...configurationKinds });

/** `(Set-CsClientPolicy -Identity Tag:Quiet -DisplayPhoto)`. */
function settingText({ identity, parameter }: DecidingPolicy): string {
  const kind = kinds.find(({ table }) => table.find(parameter) !== undefined);
  return kind ? `(Set-${kind.cmdlet} -Identity ${identity} -${parameter})` : `(${parameter})`;
}

/** What the next sign-in would change of the settings that decided. */
async function pendingTexts(
  views: EmulatorViews,
  client: string | undefined,
  policies: readonly DecidingPolicy[],
): Promise<readonly string[]> {
  if (client === undefined) return [];
  const { pending } = (await stageEntries(views))[stageKey('client/{sip}', client)] ?? {};
  return (pending?.changes ?? [])
    .filter(({ parameter }) => policies.some((policy) => policy.parameter === parameter))
    .map(
      ({ parameter, afterSignIn }) =>
        `${parameter} will be ${afterSignIn} after the next sign-in of ${client}, not before.`,
    );
}

/** How policies came to be as they are, and when the client was handed them: the last entry of each kind. */
function broughtBy(
  log: readonly LogEntry[],
  policies: readonly DecidingPolicy[],
  client: string | undefined,
): readonly LogEntry[] {
  const isAbout = ({ kind, sip, text }: LogEntry): boolean =>
    kind === 'client.signed-in'
      ? sip === client
      : /^(policy|configuration)\./.test(kind) &&
        policies.some(({ identity }) => text.includes(identity));
  return lastOfEachKind(log, isAbout);
}

function latestAbout(
  log: readonly LogEntry[],
  { client, row, card }: Expectation,
): readonly LogEntry[] {
  const subject = row ?? card ?? client;
  return lastOfEachKind(log, ({ sip }) => subject === undefined || sip === subject);
}

function lastOfEachKind(
  log: readonly LogEntry[],
  isMeant: (entry: LogEntry) => boolean,
): readonly LogEntry[] {
  const latest = new Map<string, LogEntry>();
  for (const entry of log.toReversed()) {
    if (latest.size === mostKinds) break;
    if (!latest.has(entry.kind) && isMeant(entry)) latest.set(entry.kind, entry);
  }
  return [...latest.values()];
}

/** Entries with what caused them, oldest first. */
function withCauses(log: readonly LogEntry[], entries: readonly LogEntry[]): readonly LogEntry[] {
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  const told = new Set<LogEntry>();
  for (const entry of entries) {
    let next: LogEntry | undefined = entry;
    while (next && !told.has(next)) {
      told.add(next);
      next = next.cause === null ? undefined : byId.get(next.cause);
    }
  }
  return log.filter((entry) => told.has(entry));
}
