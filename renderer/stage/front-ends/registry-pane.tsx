import { type ReactNode, useState } from 'react';
import type { FrontEndRegistryView, ZoneAccountView } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { saveFile } from '../../save-file.js';
import controls from '../controls.module.css';
import { FileButton } from '../file-button.js';
import { readTextFile } from '../read-text-file.js';
import { ImportOutcome, type Outcome } from './import-outcome.js';
import styles from './registry.module.css';
import { encodeRegistryFile } from './registry-file.js';
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
          <button
            type="button"
            className={`${controls.button} ${controls.small}`}
            onClick={() => void save().catch(fail)}
          >
            {text.export}
          </button>
        </span>
      </header>
      {outcome && <ImportOutcome outcome={outcome} />}
      {accounts.toSorted(byWeight).map((account) => (
        <ZoneAccount key={account.sid} frontEnd={fqdn} account={account} />
      ))}
    </section>
  );
}
