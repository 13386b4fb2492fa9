import type {
  CommandOf,
  EngineCommand,
  EngineCommandName,
  ResultOf,
} from '../../../shared/contract/commands/command.js';
import { idIn } from '../../../shared/contract/key-pattern.js';
import type { HappeningKind } from '../../../shared/contract/log-kinds.js';
import { entriesOf, type Shown, type TopicName } from '../../../shared/contract/topics.js';
import type { SettingsView } from '../../../shared/contract/views/stage.js';
import type { Visibility } from '../../../shared/contract/views/visibility.js';
import type { Instant } from '../../../shared/lync/time.js';
import { signInRefusal } from '../../../shared/organisation/listed-people.js';
import type { Clients } from '../clients/clients.js';
import type { EventLog } from '../clock/event-log.js';
import type { Playback } from '../clock/playback.js';
import { type ClientParts, signInAndTell } from '../commands/client-commands.js';
import type { Prepared } from '../commands/command-handlers.js';
import { LoggedCommands } from '../commands/logged-commands.js';
import type { Directory } from '../directory/directory.js';
import type { ExchangeServer } from '../exchange/exchange-server.js';
import type { PhotoRegistry } from '../lync-client/photos/photo-registry.js';
import type { EndpointConfiguration } from '../lync-server/in-band/endpoint-configuration.js';
import { MemoryScriptFolder } from '../management-shell/files/memory-script-folder.js';
import type { ScriptFolder } from '../management-shell/files/script-folder.js';
import { unlessSame } from '../snapshots/same-data.js';
import type { AnyTopic } from '../topics/topic.js';
import { type Absence, playAbsence } from '../visibility/absence.js';
import {
  type Audience,
  audienceOf,
  type VisibilityQuestion,
  whoSeesWhat,
} from '../visibility/matrix.js';
import { type Watcher, watchersOf } from '../visibility/watchers.js';
import type { PlanShell } from '../what-if/plan.js';
import { type TrialWork, tryPlan, type WhatIf } from '../what-if/try-plan.js';
import { commandPartsOf } from './command-parts.js';
import type { DeploymentOptions } from './compose-deployment.js';
import { composeDeployment, type DeploymentParts } from './compose-deployment.js';
import type { DeploymentSnapshot } from './deployment-snapshot.js';
import type { DeploymentState } from './deployment-state.js';

/**
 * One organisation on one clock: directory, Lync Server, and any number of clients. It changes by
 * commands and by the passing of virtual time, and by nothing else.
 */
export class Deployment {
  /** What a trial is given, too. */
  readonly #place: Omit<DeploymentOptions, 'snapshot' | 'state' | 'exchangeWays'>;
  readonly #parts: DeploymentParts;
  readonly #commands: LoggedCommands;
  readonly #shellSnapshot: () => DeploymentSnapshot['shell'];
  /** What was said last. */
  #said: DeploymentSnapshot | null;

  constructor(options: DeploymentOptions) {
    const { snapshot = null, state: _state, exchangeWays: _ways, ...place } = options;
    this.#place = place;
    this.#parts = composeDeployment(options, (command) => this.execute(command, {}));
    const commandParts = commandPartsOf(this.#parts, snapshot?.shell ?? null);
    this.#commands = new LoggedCommands(commandParts);
    this.#shellSnapshot = commandParts.shellSnapshot;
    this.#said = snapshot;
    if (snapshot === null) beginDeployment(this.#parts, commandParts, options.state);
  }

  get directory(): Directory {
    return this.#parts.directory;
  }

  get clients(): Clients {
    return this.#parts.clients;
  }

  get photos(): PhotoRegistry {
    return this.#parts.photos;
  }

  get log(): EventLog {
    return this.#parts.log;
  }

  /** The organisation's Exchange; a host may let it answer on a port. */
  get exchange(): ExchangeServer {
    return this.#parts.exchange;
  }

  get notices() {
    return this.#parts.stage.notices;
  }

  /** The files of the shell; what changes through this is shown on the stage. */
  get files(): ScriptFolder {
    return this.#parts.files;
  }

  get settings(): SettingsView {
    return this.#parts.settings.view;
  }

  get rate(): number {
    return this.#parts.playback.rate;
  }

  /** How the clock is played. The pace is the host's affair: nothing that happens depends on it. */
  get playback(): Playback {
    return this.#parts.playback;
  }

  /** Grows with each change of what has to outlive the process. */
  get revision(): number {
    return this.#parts.reactions.revision;
  }

  now(): Instant {
    return this.#parts.scheduler.now();
  }

  /** Lets virtual time pass up to `target`, firing all that is due. */
  async advanceTo(target: Instant): Promise<void> {
    await this.#parts.runs.advance(target);
    this.#parts.reactions.clockMoved();
  }

  /** Whether time passes at present; between two pieces of that the host may read what there is. */
  get isPassing(): boolean {
    return this.#parts.runs.isPassing;
  }

  /** Ends the passing of time that is under way, at the next whole second. */
  stopPassing(): void {
    this.#parts.runs.stop();
  }

  /** Marks the entries that show the clock as dirty while time passes. */
  showProgress(): void {
    this.#parts.reactions.clockMoved();
  }

  /** Carries out one command. @throws {CommandError} with nothing changed but the log */
  execute<N extends EngineCommandName>(
    command: CommandOf<N>,
    prepared: Prepared,
  ): Promise<ResultOf<N>> {
    const { customStates } = prepared;
    if (customStates) this.#parts.customStates.keep(customStates.url, customStates.file);
    // The handler of that name gives the result of that name.
    return this.#commands.execute(command as EngineCommand, prepared) as Promise<ResultOf<N>>;
  }

  /**
   * Schedules a command for a later moment, before the polls and publications of that moment. If it is refused then,
   * the log says so.
   */
  schedule(at: Instant, command: EngineCommand): void {
    const { scheduler } = this.#parts;
    scheduler.at(at, { kind: 'command', number: scheduler.scheduled, command });
  }

  /** What sign-in would hand this person now. */
  provision(sip: string): EndpointConfiguration {
    return this.#parts.provision(sip);
  }

  /** The topics that every deployment has. */
  get lastingTopics(): { readonly stage: AnyTopic } {
    return { stage: this.#parts.stage.topic };
  }

  /** A topic that this deployment has: the stage, or the client of anybody in the directory. */
  topic(name: TopicName): AnyTopic | null {
    const lasting: Partial<Record<TopicName, AnyTopic>> = this.lastingTopics;
    const sip = idIn('client/{sip}', name);
    return sip === null ? (lasting[name] ?? null) : this.clients.topic(sip);
  }

  /** What a topic shows now, whatever its followers have. */
  shown<Name extends TopicName>(name: Name): Shown<Name> | null {
    const topic = this.topic(name);
    return topic && entriesOf(name, topic.read());
  }

  *topics(): Iterable<AnyTopic> {
    yield* Object.values(this.lastingTopics);
    yield* this.clients.topics();
  }

  /**
   * The whole state, from which another deployment goes on exactly as this one. To be asked for between two turns. Parts
   * that did not change are the very same objects as last time.
   */
  snapshot(): DeploymentSnapshot {
    const parts = this.#parts;
    this.#said = unlessSame(this.#said, {
      clock: parts.scheduler.snapshot(),
      log: parts.log.snapshot(),
      settings: parts.settings.snapshot(),
      serverSettings: parts.serverSettings.snapshot(),
      policiesChangedAt: parts.reactions.policiesChangedAt,
      frontEnds: parts.frontEnds.snapshot(),
      presence: parts.presence.snapshot(),
      presenceHistory: parts.presenceHistory.snapshot(),
      messages: parts.instantMessages.snapshot(),
      users: parts.users.snapshot(),
      exchange: parts.exchange.snapshot(),
      realExchanges: parts.exchangeRoutes.snapshot(),
      clients: parts.clients.snapshot(),
      endpoints: parts.endpoints.snapshot(),
      customStates: parts.customStates.snapshot(),
      shell: this.#shellSnapshot(),
      notices: parts.stage.notices.snapshot(),
    });
    return this.#said;
  }

  /**
   * A second deployment that begins where this one stands, to try something on: what happens in it has no effect on
   * this one. Its clock is paused, and it reaches no real Exchange.
   */
  trial(): Deployment {
    return this.#trials(this.directory)();
  }

  /** Begins trials where this deployment stands now, whenever they are wanted. */
  #trials(directory: Directory): () => Deployment {
    const snapshot = this.snapshot();
    const files = new MemoryScriptFolder(this.files);
    return () =>
      new Deployment({
        ...this.#place,
        directory,
        state: null,
        snapshot,
        rate: 0,
        files: new MemoryScriptFolder(files),
      });
  }

  /**
   * Tries a plan for the management shell on trials, and tells what people would notice of it. Nothing happens in this
   * deployment. To be begun between two turns; this one may go on meanwhile.
   * @throws {TrialStopped}
   */
  tryPlan(plan: string, work: TrialWork): Promise<WhatIf> {
    const [before, after] = [this.trial(), this.trial()];
    return tryPlan({ before: before.#parts, after: after.#parts, shell: after.#shell }, plan, work);
  }

  /**
   * Says who sees what of a person, with other settings if asked. Nothing happens in this deployment. To be begun between
   * two turns; this one may go on meanwhile.
   * @throws {CommandError} `not-found` for somebody or a switch that there is not
   */
  visibility(question: VisibilityQuestion): Promise<Visibility> {
    const trial = this.trial();
    return whoSeesWhat({ parts: trial.#parts, shell: trial.#shell }, question);
  }

  /**
   * What takes a person away on trials, each with a client of every relationship that watches. To be begun between two
   * turns; this deployment may go on meanwhile, each trial begins where it stood.
   * @throws {CommandError} `not-found`
   */
  absences(address: string): {
    readonly watchers: readonly Watcher[];
    readonly audience: Audience;
    readonly play: (absence: Absence) => Promise<Deployment>;
  } {
    const person = this.clients.person(address);
    const watchers = watchersOf(person);
    const begin = this.#trials(this.directory.with(watchers.map((watcher) => watcher.person)));
    const play = async (absence: Absence): Promise<Deployment> => {
      const trial = begin();
      await playAbsence(trial, trial.#parts, person.sip, watchers, absence);
      return trial;
    };
    return { watchers, audience: audienceOf(this.#parts, person), play };
  }

  /** The management shell, for a plan. */
  get #shell(): PlanShell {
    return {
      run: (text) => this.execute({ name: 'shell.run', text }, {}),
      answer: (choice) => this.execute({ name: 'shell.answer', choice }, {}),
    };
  }

  /** Puts up, or takes down, the notice that changes cannot be saved. */
  reportStorage(failure: string | null): void {
    this.#parts.stage.reportStorage(failure);
  }

  /** Logs something that happened in the host, for the operator: a file set aside, a request refused. */
  report(kind: HappeningKind, text: string): void {
    this.log.append({ kind, actor: 'host', text });
  }
}

/**
 * Gives people the presence of the organisation file, and signs in those who had a client open in the last run. All
 * that happens here has the log entry of the start as its cause.
 */
function beginDeployment(
  { directory, log, presence, presenceJournal }: DeploymentParts,
  clientParts: ClientParts,
  state: DeploymentState | null,
): void {
  const { organisation } = directory;
  const root = log.append({
    kind: 'emulator.started',
    actor: 'host',
    text: `${organisation.name} begins.`,
  });
  log.during(root.id, () => {
    for (const person of directory.people()) {
      if (signInRefusal(person) !== null) continue;
      const { sip, startStatus, relationships } = person;
      const isPlain = startStatus.status === 'offline' && startStatus.note === null;
      if (isPlain && Object.keys(relationships).length === 0) continue;
      presence.begin(sip, startStatus, relationships);
    }
    const signedIn = state?.signedIn ?? organisation.signedIn;
    for (const sip of signedIn) if (directory.find(sip)) signInAndTell(clientParts, sip);
    presenceJournal.begin();
  });
}
