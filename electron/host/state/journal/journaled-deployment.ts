import { type EngineCommand, isQuery } from '../../../../shared/contract/commands/command.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { HappeningKind } from '../../../../shared/contract/log-kinds.js';
import type { HostView, NoticeView } from '../../../../shared/contract/views/stage.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { Breathe } from '../../../emulator/clock/scheduler.js';
import type { Prepared } from '../../../emulator/commands/command-handlers.js';
import { Deployment } from '../../../emulator/deployment/deployment.js';
import type { DeploymentSnapshot } from '../../../emulator/deployment/deployment-snapshot.js';
import type { DeploymentState } from '../../../emulator/deployment/deployment-state.js';
import type { CustomStatesSnapshot } from '../../../emulator/deployment/kept-custom-states.js';
import type { ExchangeWays } from '../../../emulator/lync-client/calendar/exchange-ways.js';
import type { WebPictures } from '../../../emulator/lync-client/photos/photo-registry.js';
import type { ScriptFolder } from '../../../emulator/management-shell/files/script-folder.js';
import type { OpenedOrganisation } from '../kept-organisation.js';
import { emptyJournal, type JournalState, noted } from './journal.js';

/** What a deployment needs of its host, whatever it begins with. */
export interface DeploymentPlace {
  readonly pictures: WebPictures;
  /** The files of the shell. */
  readonly files: ScriptFolder;
  /** The ways to real Exchanges, shared by all deployments that are made from moments of one another. */
  readonly exchangeWays: ExchangeWays;
  readonly host: HostView;
  readonly breathe: Breathe;
}

/** Something the host tells the operator in the log, and in a notice if that matters more. */
export interface HostReport {
  readonly kind: HappeningKind;
  readonly text: string;
  readonly notice?: NoticeView;
}

/** A moment that a deployment goes on from. */
export interface Past {
  readonly snapshot: DeploymentSnapshot;
  readonly journal: JournalState;
}

/** What version 1 kept of a deployment, which begins anew with it. */
export interface FormerPast {
  readonly state: DeploymentState;
  /** Files of custom states by their address, as fetched at the start. */
  readonly customStates: CustomStatesSnapshot;
}

/** A deployment, and what people did in it. */
export class JournaledDeployment {
  readonly deployment: Deployment;
  #journal: JournalState;

  /** @param past `null` to begin as the organisation file has it */
  constructor(
    readonly opened: OpenedOrganisation,
    place: DeploymentPlace,
    rate: number,
    past: Past | FormerPast | null,
  ) {
    const { directory, kept } = opened;
    const moment = past !== null && 'snapshot' in past ? past : null;
    const former = past !== null && 'state' in past ? past : null;
    this.#journal = moment?.journal ?? emptyJournal;
    this.deployment = new Deployment({
      directory,
      organisationFile: kept?.fileName ?? null,
      snapshot: moment?.snapshot ?? null,
      state: former?.state ?? null,
      customStates: former?.customStates ?? {},
      webPictures: place.pictures,
      files: place.files,
      exchangeWays: place.exchangeWays,
      host: place.host,
      rate,
      breathe: place.breathe,
    });
  }

  get journal(): JournalState {
    return this.#journal;
  }

  now(): Instant {
    return this.deployment.now();
  }

  /** Lets time pass. What is due at the present instant waits until time passes beyond it. */
  async advanceTo(target: Instant): Promise<void> {
    if (target > this.now()) await this.deployment.advanceTo(target);
  }

  /**
   * Notes a command, unless it is a query, and carries it out.
   * @throws {CommandError} with nothing changed but log and journal
   */
  async execute(command: EngineCommand, prepared: Prepared): Promise<Json> {
    if (!isQuery(command)) this.#journal = noted(this.#journal, this.now(), command);
    // Results are plain data by their schemas; the compiler does not see that they are Json.
    return (await this.deployment.execute(command, prepared)) as Json;
  }

  report({ kind, text, notice }: HostReport): void {
    this.deployment.report(kind, text);
    if (notice) this.deployment.notices.show(notice);
  }
}

/** Whether a run of the clock was stopped before its end. */
export const wasStopped = (value: Json): boolean =>
  typeof value === 'object' && value !== null && 'stopped' in value && value.stopped === true;
