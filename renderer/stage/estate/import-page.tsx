import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { ImportReportView } from '../../../shared/contract/views/import.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { bytesOf, saveFile } from '../../files.js';
import { Button } from '../button.js';
import { useHistory } from '../capsule/use-history.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import { FullPage } from '../pages/full-page.js';
import { leavePage } from '../pages/open-page.js';
import page from '../pages/page-parts.module.css';
import { Differences } from './differences.js';
import styles from './estate.module.css';
import { useImport, useImportActions, useSending } from './import-store.js';
import { LookAtAnyone } from './look-at-anyone.js';
import { Report } from './report.js';
import { ReportOnStage } from './report-on-stage.js';
import { estateStrings as text } from './strings.js';

/** Brings the dumps of an estate, says what became of each thing in them, and opens them on the stage. */
export default function ImportPage(): ReactNode {
  const report = useImport('report');
  const estate = useImport('estate');
  const [comparing, setComparing] = useState(false);
  /** Whose client is wanted with the estate, once the differences were seen. */
  const [wanted, setWanted] = useState<string>();
  const onStage = useStageEntry('organisation');
  const hasWork = (useHistory()?.undo ?? null) !== null;
  const openNow = useOpen();
  const open = (sip = wanted): void => {
    // What was brought before, or worked on, is not replaced unseen.
    const isOwn = onStage !== undefined && onStage.fileName !== null;
    setWanted(sip);
    if (comparing || !(isOwn || hasWork)) openNow(sip);
    else setComparing(true);
  };
  return (
    <FullPage
      title={estate?.name ?? text.title}
      facts={<Facts report={report} />}
      actions={report && <AddFiles />}
      side={estate && <LookAtAnyone onOpen={open} />}
      footer={
        report && <Foot comparing={comparing} onCompare={setComparing} onOpen={() => open()} />
      }
    >
      <Progress />
      {report === undefined ? (
        <>
          <Empty />
          <ReportOnStage />
        </>
      ) : comparing && estate ? (
        <Differences before={onStage?.name ?? ''} after={estate.name} />
      ) : (
        <Report report={report} />
      )}
    </FullPage>
  );
}

function Facts({ report }: { readonly report: ImportReportView | undefined }): ReactNode {
  if (!report) return text.local;
  const { outcome, files, bytes } = report;
  return (
    <>
      <span role="status" className={styles.outcome} data-outcome={outcome}>
        {text.outcome[outcome]}
      </span>{' '}
      {text.amount(files, bytes)}
    </>
  );
}

/** The script that makes dumps, and the two ways to choose files; both take what a drop takes. */
function AddFiles({ primary = false }: { readonly primary?: boolean }): ReactNode {
  const { add } = useImportActions();
  const act = useOperatorAction();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    void add(chosen.map((file) => ({ name: file.webkitRelativePath || file.name, file })));
  };
  const saveScript = () =>
    act({ name: 'import.script' }, (file) => saveFile(file.fileName, file.text));
  return (
    <>
      <Button title={text.scriptHint} onClick={saveScript}>
        {text.script}
      </Button>
      <Button onClick={() => folder.current?.click()}>{text.addFolder}</Button>
      <Button kind={primary ? 'primary' : 'button'} onClick={() => files.current?.click()}>
        {text.add}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={text.add}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={folder}
        type="file"
        {...{ webkitdirectory: '' }}
        hidden
        aria-label={text.addFolder}
        onChange={({ target }) => take(target)}
      />
    </>
  );
}

function Progress(): ReactNode {
  const progress = useImport('progress');
  const { sending, failures } = useSending();
  const { stop } = useImportActions();
  const state = progress?.state;
  return (
    <>
      {sending && (
        <div className={styles.progress}>
          <span role="status">
            {state === 'joining' ? text.joining : text.reading(progress?.file ?? sending.file)}
          </span>
          <progress aria-label={text.reading('')} max={sending.files} value={sending.done} />
          <span className={controls.note}>
            {text.sending(sending.done, sending.files)}, {text.objectsSoFar(progress?.objects ?? 0)}
          </span>
          <Button small onClick={stop}>
            {text.stop}
          </Button>
        </div>
      )}
      {!sending && state === 'stopped' && <p role="status">{text.stopped}</p>}
      {failures.map((failure) => (
        <p key={failure} role="alert" className={page.failure}>
          {failure}
        </p>
      ))}
    </>
  );
}

function Empty(): ReactNode {
  return (
    <section className={styles.empty}>
      <h2>{text.empty.title}</h2>
      <p>{text.empty.text}</p>
      <ul>
        {text.empty.takes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className={controls.note}>
        <code>{text.script}</code>: {text.scriptHint}
      </p>
      <div className={styles.add}>
        <AddFiles primary />
      </div>
    </section>
  );
}

function Foot(props: {
  readonly comparing: boolean;
  readonly onCompare: (comparing: boolean) => void;
  readonly onOpen: () => void;
}): ReactNode {
  const { comparing, onCompare, onOpen } = props;
  const act = useOperatorAction();
  const estate = useImport('estate');
  const joining = useImport('progress')?.state === 'joining';
  const onStage = useStageEntry('organisation');
  const discard = (
    <Button kind="quiet" onClick={() => act({ name: 'import.discard' }, leavePage)}>
      {text.discard}
    </Button>
  );
  if (!estate || !onStage) return discard;
  const save = () =>
    act({ name: 'import.save' }, ({ fileName, base64 }) => saveFile(fileName, bytesOf(base64)));
  return (
    <>
      <label className={styles.names}>
        <input
          type="checkbox"
          checked={estate.madeUpNames}
          onChange={({ target }) => void act({ name: 'import.make-up-names', on: target.checked })}
        />
        {text.names}
      </label>
      <span role="status" className={controls.note}>
        {joining && text.joiningAnew}
      </span>
      <span className={`${controls.note} ${styles.onStage}`}>
        {text.onStage(onStage.name, onStage.people)}
      </span>
      {discard}
      <Button onClick={() => onCompare(!comparing)}>
        {comparing ? text.backToReport : text.differences(onStage.name)}
      </Button>
      <Button onClick={save}>{text.save}</Button>
      <Button kind="primary" onClick={onOpen}>
        {text.open(estate.name)}
      </Button>
    </>
  );
}

/** Opens what was read on the stage, with the client of somebody in it if one is named. */
function useOpen(): (sip?: string) => void {
  const act = useOperatorAction();
  return useCallback(
    (sip) => {
      const signIn = sip === undefined ? {} : { signIn: sip };
      void act({ name: 'import.open', ...signIn }, leavePage);
    },
    [act],
  );
}
