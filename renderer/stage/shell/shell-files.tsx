import type { DragEvent, ReactNode } from 'react';
import type { ScriptFilesView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { FileButton } from '../file-button.js';
import { shellPaneStrings as text } from './pane-strings.js';
import styles from './shell-files.module.css';
import { useShellFiles } from './use-shell-files.js';

/** The files that scripts read and write: each can be downloaded and deleted, others uploaded or dropped. */
export default function ShellFiles(): ReactNode {
  const items = useStageEntry('files')?.items ?? [];
  const { upload, download, remove, outcome } = useShellFiles();
  const drop = (event: DragEvent): void => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    // Elsewhere on the page a file means something else.
    event.preventDefault();
    upload(files);
  };
  return (
    <section
      id="shell-files"
      className={styles.panel}
      aria-label={text.filesTitle}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <header className={styles.head}>
        <p>{items.length === 0 ? text.noFiles : text.filesHint}</p>
        <FileButton label={text.upload} accept="" small onFiles={upload} />
      </header>
      {outcome && (
        <p role={outcome.kind === 'failed' ? 'alert' : 'status'} data-outcome={outcome.kind}>
          {outcome.text}
        </p>
      )}
      {items.length > 0 && (
        <ul aria-label={text.filesTitle} className={styles.list}>
          {items.map((item) => (
            <FileLine key={item.path} item={item} download={download} remove={remove} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FileLine(props: {
  readonly item: ScriptFilesView['items'][number];
  readonly download: (path: string) => void;
  readonly remove: (path: string) => void;
}): ReactNode {
  const { item, download, remove } = props;
  const { path, kind, size } = item;
  const shown = `${path.replaceAll('/', '\\')}${kind === 'folder' ? '\\' : ''}`;
  return (
    <li>
      <span className={styles.path}>{shown}</span>
      <span>{kind === 'file' && text.bytes(size)}</span>
      {kind === 'file' && (
        <Button small aria-label={text.download(shown)} onClick={() => download(path)}>
          {text.download('').trim()}
        </Button>
      )}
      <Button small aria-label={text.remove(shown)} onClick={() => remove(path)}>
        {text.remove('').trim()}
      </Button>
    </li>
  );
}
