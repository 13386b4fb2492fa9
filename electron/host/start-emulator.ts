import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { HostView } from '../../shared/contract/views/stage.js';
import type { PhotoBytes } from '../emulator/directory/photo.js';
import type { OpenExchange } from '../emulator/lync-client/calendar/real-exchanges.js';
import type { PowerShellParser } from '../emulator/management-shell/powershell-parser.js';
import { Session } from './contract/session.js';
import { fetchCustomStates } from './custom-states/fetch-custom-states.js';
import { KeptCustomStates } from './custom-states/kept-custom-states.js';
import { Emulator, openAndKeep } from './emulator.js';
import { checkEmulatorState, type EmulatorState } from './emulator-state.js';
import { openRealExchange } from './exchange/real-exchange.js';
import type { ServedExchange } from './exchange/served-exchange.js';
import { KeptPictures } from './kept-pictures.js';
import { type OrganisationSource, openDirectory } from './open-directory.js';
import { paceBatches } from './pace-batches.js';
import { Pacer } from './pacer.js';
import { downloadWebPicture } from './pictures/web-picture.js';
import { contentId } from './storage/content-id.js';
import type { SetAsideState, StateStore } from './storage/state-store.js';
import { StorageProblem } from './storage/storage-problem.js';

export interface StartOptions {
  readonly store: StateStore;
  readonly grammar: () => Promise<PowerShellParser>;
  readonly hostKind: HostView['kind'];
  readonly version: string;
  /** Starts paused; otherwise the clock plays at 1x. */
  readonly frozen: boolean;
  /** An organisation file to open instead of the one the store knows. */
  readonly organisation?: OrganisationSource;
  readonly download?: typeof downloadWebPicture;
  readonly fetchCustomStates?: typeof fetchCustomStates;
  readonly openExchange?: OpenExchange;
  /** Calls `flush` soon; at most one batch per 16 ms unless given. */
  readonly defer?: (flush: () => void) => void;
}

/** An emulator that runs, however it is shown. */
export interface RunningEmulator {
  readonly session: Session<unknown, EmulatorState>;
  /** The bytes behind `/photo/<id>`. */
  photo(id: string): Promise<PhotoBytes | null>;
  /** The Exchange of the organisation that runs now. */
  exchange(): ServedExchange;
  /** Tells the operator, in the log, of something the host met. */
  report(kind: string, text: string): void;
  /** Stops the clock, saves, and gives the store up. */
  close(): Promise<void>;
}

/**
 * Starts an emulator from what the store holds. Throws `StorageProblem` or `OrganisationFileError`
 * with a message for people.
 */
export async function startEmulator(options: StartOptions): Promise<RunningEmulator> {
  const { store } = options;
  const loaded = await store.load(checkEmulatorState);
  const former = loaded.kind === 'state' ? loaded.state : null;
  const pictures = new KeptPictures(store);
  const { opened, state } = await openFormer(options, former);
  await pictures.recall(webPictureIds(state));
  const customStates = new KeptCustomStates(options.fetchCustomStates ?? fetchCustomStates);
  await Promise.all(
    customStateUrls(state).map((url) =>
      customStates.refresh(url, state?.settings.allowPrivateAddresses ?? false),
    ),
  );
  const emulator = new Emulator(
    {
      store,
      pictures,
      download: options.download ?? downloadWebPicture,
      customStates,
      openExchange: options.openExchange ?? openRealExchange,
      grammar: options.grammar,
      host: { kind: options.hostKind, dataFolder: store.describe(), version: options.version },
      rate: options.frozen ? 0 : 1,
      breathe: setImmediate,
    },
    opened,
    state,
  );
  if (loaded.kind === 'set-aside') tellSetAside(emulator, loaded);
  return run(emulator, options);
}

function run(emulator: Emulator, { store, defer = paceBatches() }: StartOptions): RunningEmulator {
  const session = new Session<Awaited<ReturnType<Emulator['prepare']>>, EmulatorState>({
    emulated: emulator,
    epoch: randomUUID(),
    save: (state) => store.save(state),
    defer,
    catchUp: async () => {
      const target = pacer.target();
      if (target !== null) await emulator.advanceTo(target);
    },
  });
  const pacer = new Pacer(emulator, (target) => session.advance(target));
  pacer.start();
  return {
    session,
    photo: async (id) => emulator.deployment.photos.photoBytes(id),
    exchange: () => servedExchange(emulator, session),
    report: (kind, text) => {
      emulator.deployment.report(kind, text);
      session.publish();
    },
    close: async () => {
      pacer.stop();
      await session.close();
      await store.close();
    },
  };
}

/** A request may use up a fault, which the stage shows. */
function servedExchange(emulator: Emulator, session: { publish(): void }): ServedExchange {
  const { exchange } = emulator.deployment;
  return {
    hosts: exchange.hosts,
    handle: (request, ewsUrl) => {
      try {
        return exchange.handle(request, ewsUrl);
      } finally {
        session.publish();
      }
    },
  };
}

/** The organisation to begin with, and the state that belongs to it. */
async function openFormer({ store, organisation }: StartOptions, former: EmulatorState | null) {
  const kept = former?.organisation ?? null;
  if (organisation) {
    const isFormer = kept?.id === contentId(organisation.text);
    const opened = await openAndKeep(organisation, store);
    return { opened, state: isFormer ? (former?.deployment ?? null) : null };
  }
  const state = former?.deployment ?? null;
  if (kept === null) return { opened: { directory: openDirectory(null), kept }, state };
  const text = await store.readOrganisation(kept.id);
  if (text === null) {
    throw new StorageProblem(
      `The organisation ${kept.fileName} is missing from ${store.describe() ?? 'the store'}. Give it again with --organisation, or choose another folder with --data-dir.`,
    );
  }
  return { opened: { directory: openDirectory({ ...kept, text }), kept }, state };
}

function* webPictureIds(state: EmulatorState['deployment'] | null): Iterable<string> {
  for (const { webPicture } of Object.values(state?.users.people ?? {})) {
    if (webPicture) yield webPicture.id;
  }
}

/** Whatever policy governs the people who will be signed in again, its file is at hand. */
function customStateUrls(state: EmulatorState['deployment'] | null): readonly string[] {
  const urls = (state?.clientPolicies.policies ?? []).flatMap(({ values }) =>
    typeof values.CustomStateUrl === 'string' ? [values.CustomStateUrl] : [],
  );
  return [...new Set(urls)].filter((url) => url !== '');
}

function tellSetAside({ deployment }: Emulator, { file, movedTo, problem }: SetAsideState): void {
  const text = `${file}: ${problem} It was moved to ${movedTo} as it is, and the emulator began afresh.`;
  deployment.report('state.set-aside', text);
  deployment.notices.show({
    id: 'state-set-aside',
    severity: 'warning',
    title: 'The saved state could not be read',
    text,
    dismissible: true,
  });
}
