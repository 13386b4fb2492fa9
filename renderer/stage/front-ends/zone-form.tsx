import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import styles from './registry.module.css';
import { registryStrings as text } from './strings.js';

const protocols = ['http', 'https', 'ftp', 'file', '*'] as const;

/** Writes one DWORD of a site, as the Registry Editor would. */
export function ZoneForm(props: {
  readonly frontEnd: string;
  readonly account: string;
}): ReactNode {
  const { frontEnd, account } = props;
  const act = useOperatorAction();
  const [domain, setDomain] = useState('');
  const [subdomain, setSubdomain] = useState('');
  const [protocol, setProtocol] = useState<string>('https');
  const [zone, setZone] = useState(1);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const below = subdomain.trim() === '' ? {} : { subdomain: subdomain.trim() };
    act({
      name: 'front-end.set-zone-value',
      frontEnd,
      account,
      domain: domain.trim(),
      ...below,
      protocol,
      zone,
    });
  };
  return (
    <form className={styles.form} aria-label={text.add} onSubmit={submit}>
      <input
        className={controls.input}
        aria-label={text.domain}
        placeholder="contoso.local"
        required
        value={domain}
        onChange={(event) => setDomain(event.target.value)}
      />
      <input
        className={controls.input}
        aria-label={text.subdomain}
        placeholder="portal"
        value={subdomain}
        onChange={(event) => setSubdomain(event.target.value)}
      />
      <Choice label={text.protocol} value={protocol} choices={protocols} onChoose={setProtocol} />
      <Choice
        label={text.zone}
        value={zone}
        choices={[...text.zones.keys()]}
        nameOf={(number) => text.zones[number] ?? ''}
        onChoose={setZone}
      />
      <Button small type="submit">
        {text.write}
      </Button>
    </form>
  );
}
