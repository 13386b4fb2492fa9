import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { OptionsView } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand } from '../../bridge/hooks.js';
import { asks } from '../why/asks.js';
import { WindowsButton } from '../windows-button.js';
import styles from './options.module.css';
import { PageList } from './page-list.js';
import { PagePanel } from './page-panel.js';
import { optionsStrings } from './strings.js';
import { useConnectPicture } from './use-connect-picture.js';
import { type OptionsDraft, useOptionsDraft } from './use-options-draft.js';

interface OptionsFormProps {
  readonly view: OptionsView;
  readonly page: string | null;
  readonly onTurn: (page: string) => void;
  readonly onClose: () => void;
}

/** Page list, page and the buttons under them. Enter is OK. */
export function OptionsForm({ view, page: chosen, onTurn, onClose }: OptionsFormProps): ReactNode {
  const id = useId();
  const draft = useOptionsDraft(view);
  const { apply, problem, busy } = useApply(view, draft, onClose);
  const { pages } = view;
  const page = pages.find(({ id, title }) => id === chosen || title === chosen) ?? pages[0];
  if (page === undefined) return null;
  const turn = (step: number) => {
    const next = pages[(pages.indexOf(page) + step + pages.length) % pages.length];
    if (next) onTurn(next.id);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        const step = pageStep(event);
        if (step === 0) return;
        event.preventDefault();
        turn(step);
      }}
    >
      <div className={styles.body}>
        <PageList id={id} pages={pages} current={page} onTurn={onTurn} />
        <PagePanel key={page.id} id={id} page={page} draft={draft} />
      </div>
      <p className={styles.problem} role="alert" {...asks('window', { part: 'refusal' })}>
        {problem}
      </p>
      <div className={styles.buttons} {...asks('window', { part: 'options' })}>
        <WindowsButton type="submit" data-default disabled={busy}>
          {optionsStrings.ok}
        </WindowsButton>
        <WindowsButton onClick={onClose}>{optionsStrings.cancel}</WindowsButton>
        <HelpButton />
      </div>
    </form>
  );
}

/** Ctrl+Tab and Ctrl+Page Down go on, with Shift or Page Up back, as in every Windows dialog. */
function pageStep(event: KeyboardEvent): number {
  if (!event.ctrlKey || event.altKey || event.metaKey) return 0;
  if (event.key === 'Tab') return event.shiftKey ? -1 : 1;
  if (event.key === 'PageDown') return 1;
  return event.key === 'PageUp' ? -1 : 0;
}

/** What the marks of the dialog mean, in a balloon above the button. */
function HelpButton(): ReactNode {
  const id = useId();
  return (
    <>
      <WindowsButton popoverTarget={id}>{optionsStrings.help}</WindowsButton>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={optionsStrings.help}
        className={styles.balloon}
        {...asks('window', { part: 'options' })}
      >
        {optionsStrings.helpText}
      </div>
    </>
  );
}

/**
 * The OK button: sends what was changed and closes. A picture that cannot be had, or a refusal,
 * keeps the dialog open and says why.
 */
function useApply(view: OptionsView, draft: OptionsDraft, onClose: () => void) {
  const send = useClientCommand();
  const connect = useConnectPicture(draft);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const picture = view.pages.find((page) => page.picture !== null)?.picture ?? null;
  const run = async () => {
    const { source, address, values } = draft;
    if (source === 'web' && address.state.name !== 'connected' && !(await connect())) return;
    const chosen = picture?.choices.find((choice) => choice.chosen)?.source ?? null;
    if (source !== null && source !== chosen) await send({ name: 'client.choose-picture', source });
    if (Object.keys(values).length > 0) await send({ name: 'client.apply-options', values });
    onClose();
  };
  const apply = () => {
    setBusy(true);
    setProblem(null);
    run()
      .catch((reason: unknown) => setProblem(failureText(reason)))
      .finally(() => setBusy(false));
  };
  return { apply, problem, busy };
}
