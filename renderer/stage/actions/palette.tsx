import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import controls from '../controls.module.css';
import { useFailure } from '../operator-failures.js';
import { useStory } from '../story/use-story.js';
import { type Action, availabilityOf, runAction } from './action.js';
import { findActions } from './find-actions.js';
import { askPeople, listedActions } from './listed-actions.js';
import { listedStrings as text } from './listed-strings.js';
import styles from './palette.module.css';
import { usePalette } from './palette-store.js';
import { stageActions } from './stage-actions.js';
import { useActionContext } from './use-actions.js';

/** Lines that are drawn; who wants another one types another word. */
const mostLines = 60;

/** Every command, pane, page, person and story, by their words. Enter does the chosen one, Alt and a digit one of the first nine. */
export default function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const context = useActionContext();
  const [early] = useState(() => usePalette.getState().early);
  const [typed, setTyped] = useState(early.typed);
  const { found, isComplete } = useFound(typed);
  const shown = found.slice(0, mostLines);
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    const { length } = early.typed;
    dialog.current?.querySelector('input')?.setSelectionRange(length, length);
  }, [early]);
  useLayoutEffect(() => {
    document.getElementById(lineId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const act = (action: Action | undefined): void => {
    if (!action || availabilityOf(action, context) !== true) return;
    // First, so that the keyboard is back when the action takes it elsewhere.
    dialog.current?.close();
    runAction(action, context);
  };
  // Enter before the people have come is about what then stands there.
  const isEntered = useRef(early.isEntered);
  useEffect(() => {
    if (!isComplete || !isEntered.current) return;
    isEntered.current = false;
    act(shown[chosen]);
  });
  const keyDown = (event: KeyboardEvent): void => {
    const digit = event.altKey && /^Digit([1-9])$/.exec(event.code)?.[1];
    const last = shown.length - 1;
    const target = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + 8,
      PageUp: chosen - 8,
    }[event.key];
    if (digit) act(shown[Number(digit) - 1]);
    else if (event.key === 'Enter') {
      if (isComplete) act(shown[chosen]);
      else isEntered.current = true;
    } else if (target !== undefined) setChosen(Math.max(0, Math.min(last, target)));
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={text.title}
      onClose={onClose}
      onKeyDown={keyDown}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div className={styles.sheet}>
        <input
          autoFocus
          type="text"
          role="combobox"
          className={`${controls.input} ${styles.input}`}
          aria-label={text.search}
          placeholder={text.search}
          aria-expanded="true"
          aria-controls="palette-lines"
          aria-activedescendant={shown[chosen] && lineId(chosen)}
          aria-describedby="palette-hint"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
            isEntered.current = false;
          }}
        />
        <div id="palette-lines" role="listbox" aria-label={text.results} className={styles.lines}>
          {shown.map((action, index) => (
            <Line
              key={action.id}
              action={action}
              index={index}
              isChosen={index === chosen}
              reason={availabilityOf(action, context)}
              onChoose={() => act(action)}
            />
          ))}
        </div>
        <p className={styles.status} role="status">
          {found.length === 0
            ? text.none(typed)
            : found.length > shown.length
              ? text.more(found.length - shown.length)
              : text.fitting(found.length)}
        </p>
        <p id="palette-hint" className={styles.hint}>
          {text.hint}
        </p>
      </div>
    </dialog>
  );
}

const lineId = (index: number): string => `palette-line-${index}`;

/** The actions for what is typed, and whether those of people of the directory have come. */
function useFound(typed: string): {
  readonly found: readonly Action[];
  readonly isComplete: boolean;
} {
  const context = useActionContext();
  const [people, setPeople] = useState<{
    readonly typed: string;
    readonly actions: readonly Action[];
  }>({ typed: '', actions: [] });
  const report = useFailure((failure) => failure.report);
  useEffect(() => {
    let isWanted = true;
    askPeople(typed, context)
      .catch((reason: unknown) => {
        report(reason);
        return [];
      })
      .then((actions) => {
        if (isWanted) setPeople({ typed, actions });
      });
    return () => {
      isWanted = false;
    };
  }, [typed, context, report]);
  const stories = useStory('shipped');
  const here = useMemo(
    // The palette itself is open.
    () => [
      ...stageActions.filter(({ id }) => id !== 'palette'),
      ...listedActions(context, stories),
    ],
    [context, stories],
  );
  const found = useMemo(() => findActions(here, typed, people.actions), [here, typed, people]);
  return { found, isComplete: people.typed === typed };
}

function Line(props: {
  readonly action: Action;
  readonly index: number;
  readonly isChosen: boolean;
  readonly reason: true | string;
  readonly onChoose: () => void;
}): ReactNode {
  const { action, index, isChosen, reason, onChoose } = props;
  const { title, detail, keys: [keys] = [] } = action;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keyboard
    <div
      id={lineId(index)}
      role="option"
      // The keyboard stays in the input; `aria-activedescendant` says which line it is on.
      tabIndex={-1}
      className={styles.line}
      aria-selected={isChosen}
      aria-disabled={reason !== true}
      onClick={onChoose}
    >
      <span className={styles.number} aria-hidden="true">
        {index < 9 && index + 1}
      </span>
      <span className={styles.words}>
        <span>{title}</span>
        <small>{reason === true ? detail : `${text.notNow}: ${reason}`}</small>
      </span>
      {keys !== undefined && <kbd className={controls.kbd}>{keys}</kbd>}
    </div>
  );
}
