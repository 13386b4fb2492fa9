import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import styles from './plan.module.css';
import { PlanForm } from './plan-form.js';
import { whatIfStrings as text } from './strings.js';
import { useWhatIf, useWhatIfActions } from './use-what-if.js';
import { useWhatIfStore } from './what-if-store.js';

/** The plan as text, with the lines that went wrong marked. Ctrl+Enter tries it. */
export function PlanEditor(): ReactNode {
  const { plan, result } = useWhatIf();
  const draft = useWhatIfStore((store) => store.draft);
  const edit = useWhatIfStore((store) => store.edit);
  const { try: tryPlan } = useWhatIfActions();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isEmpty = plan === undefined;
  useEffect(() => {
    if (isEmpty) field.current?.focus();
  }, [isEmpty]);
  const tried = plan?.plan ?? '';
  const typed = draft ?? tried;
  const isChanged = typed !== tried;
  const isRunning = plan?.state === 'running';
  const canTry = typed.trim() !== '' && !isRunning;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !canTry) return;
    event.preventDefault();
    tryPlan(typed);
  };
  const wrong = new Set(isChanged ? [] : result?.problems.map(({ line }) => line));
  return (
    <div className={styles.plan}>
      <div className={styles.sheet}>
        <ol className={styles.numbers} aria-hidden="true">
          {typed.split('\n').map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number of a line is what it is
            <li key={index} data-wrong={wrong.has(index + 1)}>
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={field}
          rows={1}
          aria-label={text.plan}
          aria-describedby={hint}
          placeholder={text.planPlaceholder}
          value={typed}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => edit(event.target.value)}
          onKeyDown={press}
        />
        <Button
          small
          className={styles.try}
          disabled={!canTry}
          title={text.planHint}
          onClick={() => tryPlan(typed)}
        >
          {isEmpty ? text.try : text.tryAgain}
        </Button>
      </div>
      <p id={hint} className={controls.hidden}>
        {text.planHint}
      </p>
      <PlanForm
        onAdd={(line) => edit(typed.trim() === '' ? line : `${typed.trimEnd()}\n${line}`)}
      />
      {isChanged && !isEmpty && <p className={styles.remark}>{text.changed}</p>}
      {plan?.stale && <p className={styles.remark}>{text.stale}</p>}
      {!isChanged && result && <Remarks problems={result.problems} assumed={result.assumed} />}
    </div>
  );
}

function Remarks(props: {
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  readonly assumed: readonly string[];
}): ReactNode {
  const { problems, assumed } = props;
  return (
    <>
      {problems.length > 0 && (
        <div role="alert">
          <ul className={styles.problems}>
            {problems.map(({ line, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fixed as long as the result is
              <li key={index}>{text.lineWentWrong(line, message)}</li>
            ))}
          </ul>
        </div>
      )}
      {assumed.map((question) => (
        <p key={question} className={styles.remark}>
          {text.assumed(question)}
        </p>
      ))}
    </>
  );
}
