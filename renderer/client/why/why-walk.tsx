import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { AbsentThing, ClientEntries, WhyWindow } from '../../../shared/contract/index.js';
import { clientKey } from '../../../shared/contract/keys.js';
import { failureText } from '../../bridge/command-failure.js';
import type { EntryStore } from '../../bridge/entry-store.js';
import { useClientCommand, useClientEntry, useClientStore } from '../../bridge/hooks.js';
import { useWhyMode, type WhyWalk as Walk } from '../../bridge/why-mode.js';
import { useClientUiStore } from '../client-ui.js';
import { aboutNames, answerStrings } from './answer-strings.js';
import { answeringIn, subjectOf } from './asks.js';
import EffectiveAnswer from './effective-answer.js';
import { Ring, TopLayer } from './top-layer.js';
import why from './why.module.css';
import { WhyAnswer } from './why-answer.js';
import styles from './why-walk.module.css';

type Stop = { readonly key: string; readonly label: string } & (
  | { readonly kind: 'here'; readonly element: HTMLElement }
  | { readonly kind: 'absent'; readonly thing: AbsentThing }
);

/**
 * All answers of one client, without a mouse: what it shows in the order of the page, then what is not there and why.
 * Arrows move, Tab goes into the answer, Esc leads back to where the keyboard was.
 */
export default function WhyWalk({ walk }: { readonly walk: Walk }): ReactNode {
  const endWalk = useWhyMode((mode) => mode.endWalk);
  const session = useClientEntry('session');
  const owner = (useClientEntry('signed-out') ?? session)?.displayName ?? '';
  const store = useClientStore();
  const [here] = useState(() => stopsHere(walk.window, store));
  const { absent, failure } = useAbsent();
  const stops: readonly Stop[] = [...here, ...absent];
  const [at, setAt] = useState(() => firstStop(here, walk.from));
  const current = stops[Math.min(at, stops.length - 1)];
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
    if (current?.kind === 'here') current.element.scrollIntoView({ block: 'nearest' });
  }, [id, at, current]);

  const keyDown = (event: KeyboardEvent): void => {
    // These keys are for nothing below.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      endWalk();
      return;
    }
    if (event.target !== list.current) return;
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(stops.length - 1, move(at, stops.length))));
  };
  const { container, style } = placeOf(walk);
  return (
    <>
      {current?.kind === 'here' && current.element.isConnected && (
        <Ring key={at} around={current.element} />
      )}
      <TopLayer beside={container} className={styles.layer} style={style}>
        <div
          role="dialog"
          aria-label={answerStrings.walkOf(owner)}
          className={`${why.colours} ${styles.walk}`}
          onKeyDown={keyDown}
        >
          <div className={styles.head}>
            <h2>{answerStrings.walkOf(owner)}</h2>
            <button type="button" onClick={endWalk}>
              {answerStrings.close}
            </button>
          </div>
          <p className={styles.keys}>{answerStrings.keys}</p>
          <div
            ref={list}
            role="listbox"
            tabIndex={0}
            className={styles.list}
            aria-label={answerStrings.walk}
            aria-activedescendant={`${id}-${at}`}
          >
            <Stops title={answerStrings.here} stops={here} {...{ id, at, setAt }} from={0} />
            <Stops
              title={answerStrings.notHere}
              stops={absent}
              {...{ id, at, setAt }}
              from={here.length}
            />
          </div>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link in it is clicked by Enter too */}
          <section
            className={styles.answer}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where a rule has much to say.
            tabIndex={0}
            aria-label={answerStrings.answer}
            onClick={leaveByLink}
          >
            {failure !== null && <p role="alert">{failure}</p>}
            {current?.kind === 'here' && <WhyAnswer {...subjectOf(current.element)} />}
            {current?.kind === 'absent' && (
              <>
                <EffectiveAnswer of={current.thing.why} label={current.thing.label} />
                <p>{answerStrings.place(current.thing.place)}</p>
              </>
            )}
          </section>
        </div>
      </TopLayer>
    </>
  );
}

/** A rule that is opened in this window takes the place of the client. */
function leaveByLink({ target }: MouseEvent): void {
  if (target instanceof Element && target.closest('a:not([target])'))
    useWhyMode.setState({ walk: null });
}

function Stops(props: {
  readonly title: string;
  readonly stops: readonly Stop[];
  readonly from: number;
  readonly id: string;
  readonly at: number;
  readonly setAt: (at: number) => void;
}): ReactNode {
  const { title, stops, from, id, at, setAt } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options of a list
    <div role="group" aria-label={title}>
      <p className={styles.title} aria-hidden>
        {title}
      </p>
      {stops.length === 0 && <p className={styles.none}>{answerStrings.nothingMissing}</p>}
      {stops.map(({ key, label }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it handles all keys
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
        <div
          key={key}
          id={`${id}-${from + index}`}
          role="option"
          aria-selected={at === from + index}
          className={styles.stop}
          onClick={() => setAt(from + index)}
        >
          {label}
        </div>
      ))}
    </div>
  );
}

const page = 10;
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + page,
  PageUp: (at) => at - page,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** What the client shows now, each thing with what it says. */
function stopsHere(window: string, store: EntryStore<ClientEntries>): readonly Stop[] {
  return answeringIn(window).map((element) => {
    const { about, of } = subjectOf(element);
    const name = of === undefined ? null : nameOf(of, store);
    const named = element.querySelector('[aria-label]');
    const shown = [element, named]
      .map((each) => each?.getAttribute('aria-label') ?? element.textContent ?? '')
      .reduce((own, inside) => own.trim() || inside)
      .replace(/\s+/g, ' ')
      .replace(/^ ?- /, '')
      .trim();
    const what =
      name === null ? aboutNames[about] : answerStrings.ofPerson(aboutNames[about], name);
    const label = shown === '' || shown === name ? what : `${what}: ${shown.slice(0, 80)}`;
    return { kind: 'here', key: JSON.stringify(subjectOf(element)), label, element };
  });
}

/** The name of a person whom the client knows; null for all else that something can be about. */
function nameOf(of: string, store: EntryStore<ClientEntries>): string | null {
  const known =
    store.get(clientKey('contact/{contact}', of)) ??
    store.get(clientKey('participant/{participant}', of));
  const me = store.get('me');
  return known?.displayName ?? (me?.sip === of ? me.displayName : null);
}

/** The stop of the innermost element around what had the keyboard, else the first. */
function firstStop(stops: readonly Stop[], from: Element | null): number {
  const around = stops.findLastIndex((stop) => stop.kind === 'here' && stop.element.contains(from));
  const inside = stops.findIndex((stop) => stop.kind === 'here' && from?.contains(stop.element));
  return Math.max(0, around >= 0 ? around : inside);
}

const absentStop = (thing: AbsentThing): Stop => {
  const label = `${thing.label} (${thing.place})`;
  return { kind: 'absent', key: label, label, thing };
};

/** What is not in the windows that are open. */
function useAbsent(): { readonly absent: readonly Stop[]; readonly failure: string | null } {
  const send = useClientCommand();
  const ui = useClientUiStore();
  const [asked] = useState(() => ui.getState());
  const [absent, setAbsent] = useState<readonly Stop[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const { dialog, conversation, card } = asked;
    const windows: readonly WhyWindow[] = [
      'main',
      ...(dialog === 'options' ? (['options'] as const) : []),
      ...(conversation === null ? [] : (['conversation'] as const)),
      ...(card === null ? [] : (['card'] as const)),
    ];
    Promise.all(
      windows.map((window) =>
        send({
          name: 'why.absent',
          window,
          ...(window === 'card' && card && { contact: card.contact }),
        }),
      ),
    ).then(
      (lists) => {
        const things = lists.flat();
        if (!left) setAbsent(things.map(absentStop));
      },
      (reason: unknown) => {
        if (!left) setFailure(failureText(reason));
      },
    );
    return () => {
      left = true;
    };
  }, [send, asked]);
  return { absent, failure };
}

const width = 560;
const gap = 8;

/** Beside the client where there is room, else along the lower half of the window; inside what is modal or would close. */
function placeOf({ window: id, from }: Walk): {
  readonly container: Element | null;
  readonly style: CSSProperties;
} {
  const client = document.querySelector(`[data-client-window="${id}"]`);
  const open = document.querySelectorAll(
    `[data-client-window="${id}"] [popover]:popover-open:not([data-why-layer], [data-why-layer] *), dialog[data-of-client="${id}"]`,
  );
  const container = from?.closest('[popover], dialog') ?? [...open].at(-1) ?? null;
  const { innerWidth, innerHeight } = window;
  const box = client?.getBoundingClientRect();
  const height = Math.min(560, innerHeight - 2 * gap);
  const top = Math.max(gap, Math.min(box?.top ?? gap, innerHeight - height - gap));
  if (box && innerWidth - box.right > width + 2 * gap)
    return { container, style: { left: box.right + gap, top, width, height } };
  if (box && box.left > width + 2 * gap)
    return { container, style: { left: box.left - width - gap, top, width, height } };
  const low = Math.round(innerHeight * 0.5);
  return {
    container,
    style: {
      left: gap,
      top: innerHeight - low - gap,
      width: Math.min(width, innerWidth - 2 * gap),
      height: low,
    },
  };
}
