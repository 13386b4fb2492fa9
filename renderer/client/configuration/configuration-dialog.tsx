import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ConfigurationRow } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { WindowDialog } from '../options/window-dialog.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import { WindowsButton } from '../windows-button.js';
import styles from './configuration.module.css';
import { configurationStrings as text } from './strings.js';

/** "Configuration Information": what the client was told by the server, and how it stands with Exchange. */
export default function ConfigurationDialog(props: {
  readonly modal: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { modal, onClose } = props;
  const rows = useClientEntry('configuration')?.rows ?? [];
  const owner = useClientEntry('session')?.displayName;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <WindowDialog
      title={text.title}
      owner={modal ? undefined : owner}
      modal={modal}
      size="small"
      onClose={onClose}
    >
      <div className={styles.sheet} {...asks('window', { part: 'frame' })}>
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.item}</th>
                <th scope="col">{text.value}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, label, value, why }) => (
                <tr key={id} {...asks('configuration', { part: id })}>
                  <th scope="row">{label}</th>
                  <td>
                    {value} {why && <Why of={why} label={label} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className={styles.buttons}>
          <CopyButton rows={rows} />
          <WindowsButton ref={close} onClick={onClose}>
            {text.close}
          </WindowsButton>
        </div>
      </div>
    </WindowDialog>
  );
}

/** Puts all rows into the clipboard, one a line, label and value apart by a tab. */
function CopyButton({ rows }: { readonly rows: readonly ConfigurationRow[] }): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      rows.map(({ label, value }) => `${label}\t${value}`).join('\n'),
    );
    setCopied(true);
  };
  return (
    <WindowsButton onClick={() => copy().catch(() => setCopied(false))}>
      {copied ? text.copied : text.copy}
    </WindowsButton>
  );
}
