import { errorText } from '../../../shared/contract/commands/one-line.js';
import type { HostView } from '../../../shared/contract/views/stage.js';
import type { OpenExchange } from '../../emulator/lync-client/calendar/exchange-ways.js';
import {
  customStatesFetcher,
  type FetchCustomStates,
} from '../outside/custom-states/fetch-custom-states.js';
import { openRealExchange } from '../outside/exchange/real-exchange.js';
import type { ServedExchange } from '../outside/exchange/served-exchange.js';
import { downloadWebPicture } from '../outside/pictures/web-picture.js';
import type { StartForScenario } from '../scenario/scenario-emulator.js';
import {
  type EmulatorState,
  emulatorStateFormat,
  type KeptOrganisation,
} from '../state/emulator-state.js';
import type { FormerPast, HostReport } from '../state/journal/journaled-deployment.js';
import type { OpenedOrganisation } from '../state/kept-organisation.js';
import { openAndKeep, openKept, openSample } from '../state/kept-organisation.js';
import { KeptPictures, webPictureIds } from '../state/kept-pictures.js';
import type { OrganisationSource } from '../state/open-directory.js';
import { recordedPictureIds } from '../state/recording.js';
import { PassingStore } from '../state/storage/passing-store.js';
import type { StateStore } from '../state/storage/state-store.js';
import { StorageProblem, UnreadableStateProblem } from '../state/storage/storage-problem.js';
import { History } from '../state/timeline/history.js';
import { Emulator } from './emulator.js';
import { paceBatches } from './pace-batches.js';
import { Pacer, type RealTime, realTime } from './pacer.js';
import type { Ready } from './prepare-command.js';
import type { RunningEmulator } from './running-emulator.js';
import { Session } from './session.js';
import { Slices } from './slices.js';
import type { StartMilestones } from './start-milestones.js';

export interface StartOptions {
  readonly store: StateStore;
  readonly hostKind: HostView['kind'];
  readonly version: string;
  /** Starts paused; otherwise the clock plays at 1x. */
  readonly frozen: boolean;
  /** What the operator is told first. */
  readonly told?: readonly HostReport[];
  /** An organisation file to open instead of the one the store knows. */
  readonly organisation?: OrganisationSource;
  readonly download?: typeof downloadWebPicture;
  readonly fetchCustomStates?: FetchCustomStates;
  readonly openExchange?: OpenExchange;
  /** Calls `flush` soon; as `paceBatches` does unless given. */
  readonly defer?: (flush: () => void) => void;
  /** Notes what this start reaches, for a program that shows it. */
  readonly milestones?: StartMilestones;
  /** The time by which the clock plays, the machine's own unless given. */
  readonly time?: RealTime;
}

/** Milliseconds that a start waits for all files of custom states; the log tells which of them did not come. */
const customStatesTimeLimit = 2000;

/** How often, in real milliseconds, a story that plays is asked whether its next step is due. */
const storyMilliseconds = 100;

/** How long, in real milliseconds, until a save that failed is tried again without a command. */
const retryMilliseconds = 5000;

/**
 * Starts an emulator from what the store holds. Throws `StorageProblem` or `OrganisationFileError`
 * with a message for people; `UnreadableStateProblem` for a state that is there and cannot be read,
 * with nothing touched.
 */
export async function startEmulator(options: StartOptions): Promise<RunningEmulator> {
  const { store, milestones = null, fetchCustomStates = customStatesFetcher() } = options;
  const loaded = await store.load(emulatorStateFormat);
  if (loaded.kind === 'unreadable') throw new UnreadableStateProblem(loaded.file, loaded.problem);
  const former = loaded.kind === 'state' ? loaded.state : null;
  milestones?.reached('state-read');
  const { opened, state, isSaved } = await openFormer(options, former);
  milestones?.reached('organisation-opened');
  const pictures = new KeptPictures(store);
  await pictures.recall([
    ...webPictureIds(state?.deployment ?? state?.former ?? null),
    ...recordedPictureIds(state?.recording ?? null),
  ]);
  const begin = await historyOf(opened, state, options.frozen ? 0 : 1, fetchCustomStates);
  const { version } = options;
  const time = options.time ?? realTime;
  const slices = new Slices(time);
  const place = {
    slices,
    realNow: () => time.now(),
    milestones,
    store,
    pictures,
    files: store.files,
    version,
    download: options.download ?? downloadWebPicture,
    fetchCustomStates,
    openExchange: options.openExchange ?? openRealExchange,
    startScenario: startForScenario(),
    host: { kind: options.hostKind, dataFolder: store.describe(), version },
    rate: options.frozen ? 0 : 1,
    breathe: slices.breathe,
    reopen: (kept: KeptOrganisation | null) => reopen(kept, store),
  };
  let emulator: Emulator;
  try {
    emulator = new Emulator(place, begin, state?.recording ?? null);
  } catch (error) {
    // A state may fit its schema and not itself, or not the sample of this version.
    if (state === null) throw error;
    throw new StorageProblem(
      `What is saved in ${store.describe() ?? 'the store'} does not belong together, and is left as it is: ${errorText(error)} Set it aside with --start-afresh, or choose another folder with --data-dir.`,
    );
  }
  for (const report of options.told ?? []) emulator.report(report);
  const running = run(emulator, slices, isSaved, options);
  if (!isSaved) await running.session.settle();
  return running;
}

/**
 * Starts emulators for scenarios: each keeps nothing, stands still, and shows a change at once.
 * @param others replaces any of that
 */
export const startForScenario =
  (others: Partial<StartOptions> = {}): StartForScenario<RunningEmulator> =>
  (beginning) =>
    startEmulator({
      store: new PassingStore(),
      hostKind: 'memory',
      version: '0.0.0',
      frozen: true,
      defer: (flush) => flush(),
      ...beginning,
      ...others,
    });

/** Names this run as no other; unlike a UUID, without what loading cryptography costs a start. */
const newEpoch = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

function run(
  emulator: Emulator,
  slices: Slices,
  isSaved: boolean,
  options: StartOptions,
): RunningEmulator {
  const { store, defer = paceBatches(), time = realTime } = options;
  const session = new Session<Ready, EmulatorState>({
    emulated: emulator,
    epoch: newEpoch(),
    save: (state) => store.save(state, emulatorStateFormat, slices.breathe),
    isSaved,
    defer,
    catchUp: async () => {
      const target = pacer.target();
      if (target !== null) await emulator.advanceTo(target);
    },
  });
  slices.rested = () => session.answerQueries();
  emulator.changedBeside = () => session.publish();
  emulator.inTurn = (work) => session.perform(work);
  slices.progress = () => {
    emulator.deployment.showProgress();
    session.publish();
  };
  /** Something to tell the operator; when even that fails, nobody is left to be told, and all goes on. */
  const aside = (work: () => void): void => {
    session.perform(work).catch(() => undefined);
  };
  const pacer = new Pacer(
    emulator,
    (target) => session.advance(target),
    (error) => aside(() => emulator.halt(error)),
    time,
  );
  pacer.start();
  let isPlaying = false;
  const stopStories = time.repeat(() => {
    if (isPlaying || !emulator.isStoryDue) return;
    isPlaying = true;
    session
      .perform(() => emulator.playStory())
      .catch((error: unknown) => aside(() => emulator.halt(error)))
      .finally(() => {
        isPlaying = false;
      });
  }, storyMilliseconds);
  const stopRetrying = time.repeat(() => {
    if (session.hasUnsaved)
      session
        .settle()
        .catch((error: unknown) => aside(() => emulator.reportFault('The host', error)));
  }, retryMilliseconds);
  return {
    session,
    photo: async (id) => emulator.deployment.photos.photoBytes(id),
    exchange: () => servedExchange(emulator, session),
    report: (kind, text) => aside(() => emulator.report({ kind, text })),
    swappable: (swap) => aside(() => emulator.swappable(swap)),
    close: async () => {
      pacer.stop();
      stopRetrying();
      stopStories();
      emulator.stopTrials();
      try {
        await session.close();
      } finally {
        await store.close();
      }
    },
  };
}

/** A request takes its turn: it may use up a fault, which the stage shows and the journal tells. */
function servedExchange(
  emulator: Emulator,
  session: Pick<Session<Ready, EmulatorState>, 'perform'>,
): ServedExchange {
  return {
    hosts: emulator.deployment.exchange.hosts,
    handle: (request, ewsUrl) => session.perform(() => emulator.answer(request, ewsUrl)),
  };
}

type BeginHistory = ConstructorParameters<typeof Emulator>[1];

/** What was saved goes on; what version 1 saved, or nothing, begins. */
async function historyOf(
  opened: OpenedOrganisation,
  state: EmulatorState | null,
  rate: number,
  fetch: FetchCustomStates,
): Promise<BeginHistory> {
  const { deployment = null } = state ?? {};
  if (state && deployment)
    return (...place) => History.goOn({ ...state, deployment }, opened, rate, ...place);
  const past = state?.former ? await formerPast(state.former, fetch) : null;
  return (...place) => History.begin(opened, past, rate, ...place);
}

async function openFormer({ store, organisation }: StartOptions, former: EmulatorState | null) {
  if (!organisation) {
    const opened = await reopen(former?.organisation ?? null, store);
    return { opened, state: former, isSaved: true };
  }
  const opened = await openAndKeep(organisation, store);
  const isFormer = former?.organisation?.id === opened.kept?.id;
  return { opened, state: isFormer ? former : null, isSaved: isFormer };
}

/** Opens an organisation that was kept. @throws {StorageProblem} when it is gone */
async function reopen(
  kept: KeptOrganisation | null,
  store: StateStore,
): Promise<OpenedOrganisation> {
  if (kept === null) return openSample();
  const opened = await openKept(kept, store);
  if (opened) return opened;
  throw new StorageProblem(
    `The organisation ${kept.fileName} is missing from ${store.describe() ?? 'the store'}, or was changed there. Give it again with --organisation as it was, set aside what was saved with --start-afresh, or choose another folder with --data-dir.`,
  );
}

/** Whatever policy governs the people who will be signed in again, its file of custom states is at hand. */
async function formerPast(
  state: FormerPast['state'],
  fetch: FetchCustomStates,
): Promise<FormerPast> {
  const urls = state.clientPolicies.policies.flatMap(({ values }) =>
    typeof values.CustomStateUrl === 'string' ? [values.CustomStateUrl] : [],
  );
  const { allowPrivateAddresses } = state.settings;
  const options = { allowPrivateAddresses, timeLimit: customStatesTimeLimit };
  const files = [...new Set(urls)]
    .filter((url) => url !== '')
    .map(async (url) => [url, await fetch(url, options)] as const);
  return { state, customStates: Object.fromEntries(await Promise.all(files)) };
}
