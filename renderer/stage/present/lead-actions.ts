import type { AudienceView, Command, PointView, ResultOf } from '../../../shared/contract/index.js';
import type { Action, ActionContext } from '../actions/action.js';
import { leadStrings as text } from './lead-strings.js';
import { audienceIn, useEndQuestion } from './present.js';

/** What is asked for as it is shown. */
type Shown = Partial<Pick<AudienceView, 'zoom' | 'cover' | 'free'>>;

/** What was asked for and is not shown yet. */
interface Asked {
  changes: Partial<AudienceView>;
  /** What was shown when it was answered: the next view after that has it in it. Null until then. */
  shownThen: AudienceView | null;
}

/** In the order in which it was asked: keys come faster than answers, and answers than views. */
const asked = new WeakMap<ActionContext['connection'], readonly Asked[]>();

/** What the audience is about to see; `undefined` where nothing is presented. */
function audienceSoon(context: ActionContext): AudienceView | undefined {
  const shown = audienceIn(context);
  const left = (asked.get(context.connection) ?? []).filter(
    ({ shownThen }) => shown && (shownThen === null || shownThen === shown),
  );
  asked.set(context.connection, left);
  return shown && Object.assign({ ...shown }, ...left.map(({ changes }) => changes));
}

/**
 * Asks for what changes the audience's view like that.
 * @param changed what an answer says that it changed; as asked for when left out
 */
function ask<C extends Command>(
  command: C,
  changes: Partial<AudienceView>,
  context: ActionContext,
  changed?: (result: ResultOf<C['name']>) => Partial<AudienceView>,
): void {
  const { connection } = context;
  const one: Asked = { changes, shownThen: null };
  asked.set(connection, [...(asked.get(connection) ?? []), one]);
  const answered = (result: ResultOf<C['name']>): void => {
    if (changed) one.changes = changed(result);
    one.shownThen = audienceIn(context) ?? null;
  };
  void context.act(command, answered).then(() => {
    // It was refused.
    if (one.shownThen !== null) return;
    asked.set(
      connection,
      (asked.get(connection) ?? []).filter((each) => each !== one),
    );
  });
}

/** Changes what the audience sees, from what it is about to see. Nothing happens where nothing is presented. */
const showing =
  (change: (audience: AudienceView) => Shown) =>
  (context: ActionContext): void => {
    const audience = audienceSoon(context);
    if (!audience) return;
    const changes = change(audience);
    ask({ name: 'presentation.show', ...changes }, changes, context);
  };

function toggleCaption(context: ActionContext): void {
  const audience = audienceSoon(context);
  if (!audience) return;
  const captioned = audience.caption === null;
  ask({ name: 'presentation.show', captioned }, { caption: captioned ? '' : null }, context);
}

const stepping =
  (way: 'next' | 'back') =>
  (context: ActionContext): void => {
    const from = audienceSoon(context)?.step;
    if (from == null) return;
    const step = way === 'next' ? from + 1 : stepBefore(from, context);
    ask({ name: `presentation.${way}`, from }, { step }, context, (now) => ({ step: now.step }));
  };

/** Where something was done by hand since the step, that goes first and the step stays. */
function stepBefore(step: number, { connection }: ActionContext): number {
  return connection.topic('story').get('progress')?.strayed ? step : step - 1;
}

const hasSteps = (context: ActionContext): true | string =>
  audienceIn(context)?.step != null || text.noSteps;

/** Goes to the state after so many steps; an end beyond all is the last one. */
export function goToStep(step: number, { act, connection }: ActionContext): void {
  const all = connection.topic('story').get('story')?.steps.length ?? step;
  if (Number.isFinite(all)) void act({ name: 'story.go-to', step: Math.min(step, all) });
}

const coverWith =
  (cover: 'black' | 'white') =>
  (audience: AudienceView): Shown => ({
    cover: audience.cover === cover ? 'none' : cover,
  });

/** From all clients to the first alone, the next alone, and to all again. */
function zoomOn({ clients, zoom }: AudienceView): Shown {
  const place = clients.findIndex(({ sip }) => sip === zoom);
  return { zoom: clients[place + 1]?.sip ?? null };
}

/** Begins to point in the middle of the client that is enlarged, or of the first. */
function togglePointer(context: ActionContext): void {
  const audience = audienceSoon(context);
  const client = audience?.zoom ?? audience?.clients[0]?.sip;
  if (client === undefined) return;
  pointAt(audience?.pointer ? null : { client, x: 0.5, y: 0.4 }, context);
}

function pointAt(at: PointView | null, context: ActionContext): void {
  ask({ name: 'presentation.point', at }, { pointer: at }, context);
}

/** In a text the keys are letters of it. */
const ofTexts = (actions: readonly Action[]): readonly Action[] =>
  actions.map((action) => ({ ...action, isOfTexts: true }));

/** What leads a presentation, for presenters and, but for its end, in the window of the audience. */
export const leadActions = ofTexts([
  {
    id: 'lead-back',
    title: text.back,
    detail: text.backHint,
    keys: ['←', 'PageUp', 'Backspace', '↑'],
    available: hasSteps,
    run: stepping('back'),
  },
  {
    id: 'lead-next',
    title: text.next,
    keys: ['→', 'PageDown', 'Space', 'N', '↓', 'Enter'],
    available: hasSteps,
    run: stepping('next'),
  },
  {
    id: 'lead-first',
    title: text.first,
    keys: ['Home'],
    available: hasSteps,
    run: (context) => goToStep(0, context),
  },
  {
    id: 'lead-last',
    title: text.last,
    keys: ['End'],
    available: hasSteps,
    run: (context) => goToStep(Number.POSITIVE_INFINITY, context),
  },
  { id: 'lead-black', title: text.black, keys: ['B', '.'], run: showing(coverWith('black')) },
  { id: 'lead-white', title: text.white, keys: ['W', ','], run: showing(coverWith('white')) },
  { id: 'lead-zoom', title: text.zoom, detail: text.zoomHint, keys: ['Z'], run: showing(zoomOn) },
  {
    id: 'lead-point',
    title: text.point,
    detail: text.pointHint,
    keys: ['P'],
    run: togglePointer,
  },
  {
    id: 'lead-caption',
    title: text.caption,
    keys: ['C'],
    run: toggleCaption,
  },
  {
    id: 'lead-free',
    title: text.free,
    detail: text.freeHint,
    keys: ['F'],
    run: showing(({ free }) => ({ free: !free })),
  },
]);

/** For presenters in the desktop program; absent wherever there are no two screens. */
export const swapAction: Action = {
  id: 'lead-swap',
  title: text.swap,
  detail: text.swapHint,
  keys: ['S'],
  isOfTexts: true,
  available: ({ connection }) =>
    connection.topic('presentation').get('presentation')?.swappable === true || text.noScreens,
  run: ({ act }) => void act({ name: 'presentation.swap-screens' }),
};

/** Only where it can be answered: the audience is not to see the question. */
export const endAction: Action = {
  id: 'lead-end',
  title: text.end,
  keys: ['Esc'],
  isOfTexts: true,
  run: () => useEndQuestion.setState({ isAsked: true }),
};

/** How far a press of an arrow moves the pointer, as a share of the client. */
const stride = 0.04;

/** Moves the pointer, from one client to the one beside it. */
const pointing =
  (byX: number, byY: number) =>
  (context: ActionContext): void => {
    const audience = audienceSoon(context);
    if (!audience?.pointer) return;
    const { client, x, y } = audience.pointer;
    const sips = audience.zoom === null ? audience.clients.map(({ sip }) => sip) : [client];
    const beside = sips[sips.indexOf(client) + Math.sign(byX)];
    const crosses = (x + byX < 0 || x + byX > 1) && beside !== undefined;
    const within = (share: number): number => Math.min(1, Math.max(0, share));
    const at = crosses
      ? { client: beside, x: byX > 0 ? 0 : 1, y }
      : { client, x: within(x + byX), y: within(y + byY) };
    pointAt(at, context);
  };

/** While somebody points, the arrows move the pointer and Enter takes no step. */
export const pointerActions = ofTexts([
  { id: 'point-right', title: text.pointRight, keys: ['→'], run: pointing(stride, 0) },
  { id: 'point-left', title: text.pointLeft, keys: ['←'], run: pointing(-stride, 0) },
  { id: 'point-down', title: text.pointDown, keys: ['↓'], run: pointing(0, stride) },
  { id: 'point-up', title: text.pointUp, keys: ['↑'], run: pointing(0, -stride) },
]);
