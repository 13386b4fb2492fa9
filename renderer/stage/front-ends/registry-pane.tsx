import { type ReactNode, useState } from 'react';
import type {
  FrontEndRegistryView,
  RegistryImport,
  ZoneAccountView,
} from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { readTextFile, saveFile } from '../../files.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { FileButton } from '../file-button.js';
import styles from './registry.module.css';
import { registryStrings as text } from './strings.js';
import { ZoneAccount } from './zone-account.js';

/** The account that counts comes first, then people's, then those of Windows. */
const weight = ({ isServiceAccount, sid }: ZoneAccountView): number =>
  isServiceAccount ? 0 : sid.startsWith('S-1-5-21-') ? 1 : 2;
const byWeight = (a: ZoneAccountView, b: ZoneAccountView): number => weight(a) - weight(b);

/** The zones that each account of a Front End has, as its registry holds them. */
export function RegistryPane({ registry }: { readonly registry: FrontEndRegistryView }): ReactNode {
  const { fqdn, accounts } = registry;
  const command = useCommand();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const fail = (reason: unknown): void => setOutcome({ kind: 'failed', text: failureText(reason) });
  const load = async (file: File): Promise<void> => {
    const content = await readTextFile(file);
    const result = await command({
      name: 'front-end.import-registry',
      frontEnd: fqdn,
      text: content,
      fileName: file.name,
    });
    setOutcome({ kind: 'done', fileName: file.name, result });
  };
  const save = async (): Promise<void> => {
    const file = await command({ name: 'front-end.export-registry', frontEnd: fqdn });
    saveFile(file.fileName, encodeRegistryFile(file.text));
  };
  return (
    <section className={styles.registry} aria-labelledby="registry-title">
      <header className={styles.head}>
        <h2 id="registry-title" className={controls.title}>
          {text.title(fqdn)}
        </h2>
        <span className={styles.buttons}>
          <FileButton
            label={text.import}
            accept=".reg"
            small
            onFile={(file) => void load(file).catch(fail)}
          />
          <Button small onClick={() => void save().catch(fail)}>
            {text.export}
          </Button>
        </span>
      </header>
      {outcome && <ImportOutcome outcome={outcome} />}
      {accounts.toSorted(byWeight).map((account) => (
        <ZoneAccount key={account.sid} frontEnd={fqdn} account={account} />
      ))}
    </section>
  );
}

type Outcome =
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'done'; readonly fileName: string; readonly result: RegistryImport };

/** What became of an imported file, with each line that did nothing and why. */
function ImportOutcome({ outcome }: { readonly outcome: Outcome }): ReactNode {
  if (outcome.kind === 'failed')
    return (
      <p role="alert" className={styles.outcome} data-outcome="failed">
        {outcome.text}
      </p>
    );
  const { keys, values, passedOver, morePassedOver } = outcome.result;
  const title = text.passedOver(passedOver.length + morePassedOver);
  return (
    <div role="status" className={styles.outcome} data-outcome="done">
      <p>{text.imported(keys, values, outcome.fileName)}</p>
      {passedOver.length > 0 && (
        <>
          <p>{title}</p>
          <ul aria-label={title}>
            {passedOver.map(({ line, text: written, reason }) => (
              <li key={line}>{text.passedOverLine(line, written, reason)}</li>
            ))}
            {morePassedOver > 0 && <li>{text.passedOverMore(morePassedOver)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}

/** A text as the bytes of a `.reg` file of version 5: UTF-16, little end first, with its mark. */
export function encodeRegistryFile(text: string): ArrayBuffer {
  const marked = text.startsWith('\ufeff') ? text : `\ufeff${text}`;
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1)
    bytes.setUint16(index * 2, marked.charCodeAt(index), true);
  return bytes.buffer;
}
