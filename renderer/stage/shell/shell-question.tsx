import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { ShellPrompt } from '../../../shared/contract/index.js';
import { useFocusRequest } from '../focus-request.js';
import { promptText, useShellActions } from './shell-actions.js';
import styles from './shell-pane.module.css';

/** A question such as Confirm: the text of PowerShell, answered by its letter or by a button. */
export function ShellQuestion({ prompt }: { readonly prompt: ShellPrompt }): ReactNode {
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
