import { type ReactNode, useEffect, useRef } from 'react';
import { useCommand } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { type LoadEditor, ShellInput } from './shell-input.js';
import styles from './shell-pane.module.css';
import { ShellQuestion } from './shell-question.js';
import { useShell } from './shell-session.js';
import { ShellTranscript } from './shell-transcript.js';
import { shellStrings as text } from './strings.js';

const importEditor: LoadEditor = () => import('./shell-editor.js');

/** The Lync Server Management Shell. It works, more plainly, also where no editor can be loaded. */
export function ShellPane(props: { readonly loadEditor?: LoadEditor }): ReactNode {
  const { loadEditor = importEditor } = props;
  const asked = useShell((shell) => shell.prompt);
  const clear = useShell((shell) => shell.clear);
  const screen = useRef<HTMLDivElement>(null);
  useHistory();
  useFollow(screen);
  return (
    <section id="shell" className={styles.pane} tabIndex={-1} aria-labelledby="shell-title">
      <header className={styles.bar}>
        <h2 id="shell-title" className={controls.title}>
          {text.title}
        </h2>
        <span className={styles.keys}>
          {text.keys.map(([key, what]) => (
            <span key={key}>
              <kbd>{key}</kbd> {what}
            </span>
          ))}
        </span>
        <button
          type="button"
          className={controls.icon}
          aria-label={text.clear}
          title={`${text.clear} (Ctrl+L)`}
          onClick={clear}
        >
          <Icon name="clear" />
        </button>
      </header>
      <div ref={screen} className={styles.screen}>
        <ShellTranscript />
        {asked ? <ShellQuestion prompt={asked} /> : <ShellInput loadEditor={loadEditor} />}
      </div>
    </section>
  );
}

/** Takes over the lines that were run before this page was opened. */
function useHistory(): void {
  const command = useCommand();
  const recall = useShell((shell) => shell.recall);
  useEffect(() => {
    command({ name: 'shell.history' }).then(
      ({ lines }) => recall(lines),
      () => undefined,
    );
  }, [command, recall]);
}

/** Keeps the end of the console in sight when something is printed or asked. */
function useFollow(screen: React.RefObject<HTMLDivElement | null>): void {
  const blocks = useShell((shell) => shell.blocks);
  const asked = useShell((shell) => shell.prompt);
  const revision = useShell((shell) => shell.draft.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever one of these changes
  useEffect(() => {
    const element = screen.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [screen, blocks, asked, revision]);
}
