import type { Command, CommandOf } from '../../shared/contract/commands/command.js';
import { CommandError } from '../../shared/contract/errors.js';
import type { Json } from '../../shared/contract/frames.js';
import type { HostView } from '../../shared/contract/views/stage.js';
import type { Instant } from '../../shared/lync/time.js';
import { OrganisationFileError } from '../../shared/organisation/organisation-problem.js';
import type { Prepared } from '../emulator/commands/execute-command.js';
import { Deployment } from '../emulator/deployment.js';
import type { DeploymentState } from '../emulator/deployment-state.js';
import type { Directory } from '../emulator/directory/directory.js';
import type { OpenExchange } from '../emulator/lync-client/calendar/real-exchanges.js';
import type { PowerShellParser } from '../emulator/management-shell/powershell-parser.js';
import type { Topic } from '../emulator/views/topic.js';
import type { Emulated } from './contract/emulated.js';
import type { KeptCustomStates } from './custom-states/kept-custom-states.js';
import type { EmulatorState, KeptOrganisation } from './emulator-state.js';
import type { KeptPictures } from './kept-pictures.js';
import { type OrganisationSource, openDirectory } from './open-directory.js';
import type { downloadWebPicture } from './pictures/web-picture.js';
import { contentId } from './storage/content-id.js';
import type { StateStore } from './storage/state-store.js';

export interface EmulatorParts {
  readonly store: StateStore;
  readonly pictures: KeptPictures;
  readonly download: typeof downloadWebPicture;
  readonly customStates: KeptCustomStates;
  /** Reaches a real Exchange. */
  readonly openExchange: OpenExchange;
  /** Loads the grammar of the shell at its first use. */
  readonly grammar: () => Promise<PowerShellParser>;
  readonly host: HostView;
  /** Virtual seconds per real second to begin with; 0 starts paused. */
  readonly rate: number;
  readonly breathe: () => Promise<void>;
}

/** An organisation that was checked and saved, ready to take the place of the present one. */
interface OpenedOrganisation {
  readonly directory: Directory;
  readonly kept: KeptOrganisation | null;
}

type Ready = Prepared & { readonly organisation?: OpenedOrganisation };

/**
 * The engine in its host: one deployment at a time, and the slow outside work that its commands
 * need done before their turn.
 */
export class Emulator implements Emulated<Ready, EmulatorState> {
  #deployment: Deployment;
  #organisation: KeptOrganisation | null;
  /** Counts deployments; followers of an older one need everything anew. */
  #generation = 0;
  #pastRevisions = 0;

  constructor(
    private readonly parts: EmulatorParts,
    opened: OpenedOrganisation,
    state: DeploymentState | null,
  ) {
    this.#organisation = opened.kept;
    this.#deployment = this.#deploy(opened, state);
  }

  get deployment(): Deployment {
    return this.#deployment;
  }

  get generation(): number {
    return this.#generation;
  }

  get rate(): number {
    return this.#deployment.rate;
  }

  get revision(): number {
    return this.#pastRevisions + this.#deployment.revision;
  }

  now(): Instant {
    return this.#deployment.now();
  }

  advanceTo(target: Instant): Promise<void> {
    return this.#deployment.advanceTo(target);
  }

  topic(name: string): Topic | null {
    return this.#deployment.topic(name);
  }

  topics(): Iterable<Topic> {
    return this.#deployment.topics();
  }

  toState(): EmulatorState {
    return { organisation: this.#organisation, deployment: this.#deployment.toState() };
  }

  reportStorage(failure: string | null): void {
    this.#deployment.reportStorage(failure);
  }

  async prepare(command: Command): Promise<Ready> {
    switch (command.name) {
      case 'shell.run':
      case 'shell.answer':
      case 'shell.complete':
      case 'shell.history':
        return { parser: await this.parts.grammar() };
      case 'client.connect-picture':
        return this.#download(command);
      case 'organisation.load':
        return { organisation: await this.#open({ ...command, folder: null }) };
      case 'organisation.reset':
        return { organisation: { directory: openDirectory(null), kept: null } };
      case 'client.sign-in':
      case 'client.sign-out-and-in':
        await this.#fetchCustomStates(command.sip);
        return {};
      default:
        return {};
    }
  }

  async execute(command: Command, ready: Ready): Promise<Json> {
    if (command.name === 'organisation.load' || command.name === 'organisation.reset') {
      if (ready.organisation) this.#replace(ready.organisation);
      return null;
    }
    // Results of commands are plain data; their interfaces only lack the index signature of Json.
    return (await this.#deployment.execute(command, ready)) as Json;
  }

  #deploy({ directory, kept }: OpenedOrganisation, state: DeploymentState | null): Deployment {
    const { pictures, customStates, openExchange, host, rate, breathe } = this.parts;
    const organisationFile = kept?.fileName ?? null;
    return new Deployment({
      directory,
      organisationFile,
      state,
      webPictures: pictures,
      customStates,
      openExchange,
      host,
      rate,
      breathe,
    });
  }

  #replace(opened: OpenedOrganisation): void {
    this.#pastRevisions += this.#deployment.revision + 1;
    this.#organisation = opened.kept;
    this.#deployment = this.#deploy(opened, null);
    this.#generation += 1;
  }

  /** @throws {CommandError} with the problems of the file; what was there before goes on */
  async #open(source: OrganisationSource): Promise<OpenedOrganisation> {
    try {
      return await openAndKeep(source, this.parts.store);
    } catch (error) {
      if (!(error instanceof OrganisationFileError)) throw error;
      throw new CommandError('invalid-input', error.message);
    }
  }

  /** The file that sign-in will name; a stranger's sign-in is refused when its turn comes. */
  async #fetchCustomStates(sip: string): Promise<void> {
    const { directory, settings } = this.#deployment;
    const person = directory.find(sip);
    if (person === undefined) return;
    const url = this.#deployment.provision(person.sip).properties.CustomStateUrl ?? '';
    if (url !== '') await this.parts.customStates.refresh(url, settings.allowPrivateAddresses);
  }

  async #download({ sip, url }: CommandOf<'client.connect-picture'>): Promise<Ready> {
    const { clients, settings } = this.#deployment;
    const result = await this.parts.download(url, {
      maximumBytes: clients.of(sip).picture.downloadLimit(),
      allowPrivateAddresses: settings.allowPrivateAddresses,
    });
    if (!result.ok) return { download: result };
    const { id, sizeBytes } = await this.parts.pictures.keep(result.bytes);
    return { download: { ok: true, url, photo: { id, sizeBytes } } };
  }
}

/** Opens an organisation file and keeps its text for the next run. Throws as `openDirectory`. */
export async function openAndKeep(
  source: OrganisationSource,
  store: Pick<StateStore, 'saveOrganisation'>,
): Promise<OpenedOrganisation> {
  const directory = openDirectory(source);
  const { text, fileName, folder } = source;
  const id = contentId(text);
  await store.saveOrganisation(id, text);
  return { directory, kept: { id, fileName, folder } };
}
