import {
  type FormEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ShellPrompt } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { late } from '../../late/late.js';
import { Button, IconButton } from '../button.js';
import controls from '../controls.module.css';
import { useFocusRequest } from '../focus-request.js';
import { openWhatIf } from '../what-if/what-if-store.js';
import { shellPaneStrings as text } from './pane-strings.js';
import { promptText, useShellActions } from './shell-actions.js';
import { importEditor, type LoadEditor, ShellInput } from './shell-input.js';
import styles from './shell-pane.module.css';
import { type ShellBlock, useHistory, useShell } from './shell-session.js';
import { shellStrings } from './strings.js';

const ShellFiles = late(() => import('./shell-files.js'));

/** The Lync Server Management Shell. It works, more plainly, also where no editor can be loaded. */
export default function ShellPane(props: { readonly loadEditor?: LoadEditor }): ReactNode {
  const { loadEditor = importEditor } = props;
  const asked = useShell((shell) => shell.prompt);
  const clear = useShell((shell) => shell.clear);
  const screen = useRef<HTMLDivElement>(null);
  const count = useStageEntry('files')?.items.length ?? 0;
  const [hasFiles, setHasFiles] = useState(false);
  useHistory();
  useFollow(screen);
  return (
    <section
      id="shell"
      data-shell
      className={styles.pane}
      tabIndex={-1}
      aria-labelledby="shell-title"
    >
      <header className={styles.bar}>
        <h2 id="shell-title" className={controls.title}>
          {shellStrings.title}
        </h2>
        <span className={styles.keys}>
          {text.keys.map(([key, what]) => (
            <span key={key}>
              <kbd>{key}</kbd> {what}
            </span>
          ))}
        </span>
        <WhatIfButton />
        <Button
          kind="quiet"
          small
          aria-expanded={hasFiles}
          aria-controls="shell-files"
          onClick={() => setHasFiles(!hasFiles)}
        >
          {text.files(count)}
        </Button>
        <IconButton
          icon="clear"
          label={text.clear}
          title={`${text.clear} (Ctrl+L)`}
          onClick={clear}
        />
      </header>
      {hasFiles && <ShellFiles />}
      <div ref={screen} className={styles.screen}>
        <div>
          <ShellTranscript />
          {asked === null ? (
            <ShellInput loadEditor={loadEditor} />
          ) : asked.choices.length === 0 ? (
            <ShellTextQuestion prompt={asked} />
          ) : (
            <ShellQuestion prompt={asked} />
          )}
        </div>
      </div>
    </section>
  );
}

/** Tries what is typed on a copy, and shows whom it would hit. */
function WhatIfButton(): ReactNode {
  return (
    <Button
      kind="quiet"
      small
      title={text.whatIfHint}
      onClick={() => openWhatIf(useShell.getState().draft.text)}
    >
      {text.whatIf}
    </Button>
  );
}

/** Keeps the end of the console in sight when something is printed, asked or put into the line. */
function useFollow(screen: React.RefObject<HTMLDivElement | null>): void {
  const blocks = useShell((shell) => shell.blocks);
  const asked = useShell((shell) => shell.prompt);
  const revision = useShell((shell) => shell.draft.revision);
  useEffect(() => {
    const element = screen.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    // The line takes its height only after what was put into it.
    const observer = new ResizeObserver(() => {
      element.scrollTop = element.scrollHeight;
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, [screen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever one of these changes
  useEffect(() => {
    const element = screen.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [screen, blocks, asked, revision]);
}

/** A question such as Confirm: the text of PowerShell, answered by its letter or by a button. */
function ShellQuestion({ prompt }: { readonly prompt: ShellPrompt }): ReactNode {
  const { answer } = useShellActions();
  const focus = useFocusRequest((request) => request.request);
  const group = useRef<HTMLFieldSetElement>(null);
  const { choices, defaultChoice } = prompt;
  useEffect(() => {
    group.current?.querySelector<HTMLElement>('[data-default="true"]')?.focus();
  }, []);
  const choose = ({ key }: ShellPrompt['choices'][number]): void => {
    answer(key).then(() => focus('shell'));
  };
  const press = (event: KeyboardEvent): void => {
    const choice = choices.find(({ key }) => key.toLowerCase() === event.key.toLowerCase());
    if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(choice);
  };
  return (
    <fieldset ref={group} className={styles.question} onKeyDown={press}>
      <legend className={styles.block}>{promptText(prompt)}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <button
            key={choice.key}
            type="button"
            data-default={choice.key === defaultChoice}
            title={choice.help}
            onClick={() => choose(choice)}
          >
            <u>{choice.key}</u> {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** A question of Read-Host: any text answers it. */
function ShellTextQuestion({ prompt }: { readonly prompt: ShellPrompt }): ReactNode {
  const { answer } = useShellActions();
  const focus = useFocusRequest((request) => request.request);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    answer(field.current?.value ?? '').then(() => focus('shell'));
  };
  return (
    <form className={styles.question} onSubmit={submit}>
      <label className={styles.textQuestion}>
        <span className={styles.block}>{promptText(prompt) || text.anyText}</span>
        <input ref={field} type="text" autoComplete="off" spellCheck={false} maxLength={2000} />
      </label>
    </form>
  );
}

/** What was typed and what happened, oldest first. */
function ShellTranscript(): ReactNode {
  const blocks = useShell((shell) => shell.blocks);
  const busy = useShell((shell) => shell.busy);
  return (
    <div role="log" aria-label={text.output} aria-busy={busy}>
      {blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
    </div>
  );
}

const Block = memo(function Block({ block }: { readonly block: ShellBlock }): ReactNode {
  if (block.kind !== 'command')
    return (
      <pre className={styles.block} data-kind={block.kind}>
        {block.text}
      </pre>
    );
  const [first = '', ...rest] = block.text.split('\n');
  return (
    <pre className={styles.block} data-kind="command">
      <span className={styles.mark}>{shellStrings.prompt}</span> {first}
      {rest.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text
        <span key={index}>
          {'\n'}
          <span className={styles.mark}>{text.more}</span> {line}
        </span>
      ))}
    </pre>
  );
});
