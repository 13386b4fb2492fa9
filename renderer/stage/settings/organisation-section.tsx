import { type ReactNode, useState } from 'react';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand, useStageEntry } from '../../bridge/hooks.js';
import { readTextFile } from '../../files.js';
import { Button } from '../button.js';
import { FileButton } from '../file-button.js';
import { openPage } from '../pages/open-page.js';
import styles from './settings.module.css';
import { settingsStrings as text } from './strings.js';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done' | 'failed'; readonly text: string };

/** The organisation: load another from a file, import the dumps of one, or go back to the sample. */
export function OrganisationSection(props: { readonly onLeave: () => void }): ReactNode {
  const organisation = useStageEntry('organisation');
  const command = useCommand();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [asking, setAsking] = useState(false);
  const say = (work: Promise<unknown>, done: string): void => {
    work.then(
      () => setOutcome({ kind: 'done', text: done }),
      (reason) => setOutcome({ kind: 'failed', text: failureText(reason) }),
    );
  };
  const load = async (file: File): Promise<void> => {
    const content = await readTextFile(file);
    await command({ name: 'organisation.load', text: content, fileName: file.name });
  };
  const reset = (): void => {
    setAsking(false);
    say(command({ name: 'organisation.reset' }), text.resetDone);
  };
  const importEstate = (): void => {
    props.onLeave();
    openPage('import');
  };
  if (!organisation) return null;
  const { name, people, sites, fileName } = organisation;
  return (
    <section>
      <h3>{text.organisation}</h3>
      <p>
        {text.organisationIs(name, people, sites.length)},{' '}
        {fileName === null ? text.sample : text.fromFile(fileName)}
      </p>
      <div className={styles.buttons}>
        <FileButton
          label={text.load}
          accept=".json,application/json"
          onFile={(file) => say(load(file), text.loaded(file.name))}
        />
        <Button onClick={importEstate}>{text.importEstate}</Button>
        <Button onClick={() => setAsking(true)}>{text.reset}</Button>
      </div>
      {asking && <Ask onYes={reset} onNo={() => setAsking(false)} />}
      {outcome.kind === 'none' ? (
        <p>{text.loadHint}</p>
      ) : (
        <p role={outcome.kind === 'failed' ? 'alert' : 'status'} data-outcome={outcome.kind}>
          {outcome.text}
        </p>
      )}
    </section>
  );
}

function Ask(props: { readonly onYes: () => void; readonly onNo: () => void }): ReactNode {
  return (
    <div className={styles.ask} role="alert">
      <span>{text.resetConfirm}</span>
      <Button kind="primary" onClick={props.onYes}>
        {text.resetNow}
      </Button>
      <Button onClick={props.onNo}>{text.cancel}</Button>
    </div>
  );
}
