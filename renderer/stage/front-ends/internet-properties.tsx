import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommand } from '../../bridge/hooks.js';
import { WindowsButton } from '../../client/windows-button.js';
import { useFailure } from '../operator-failures.js';
import styles from './internet-properties.module.css';
import { deadEndsStrings as text } from './strings.js';

/**
 * The Security page of Internet Properties as the account sees it, a small drawing of it. With the
 * Sites button one adds a site to that account's Local intranet zone; without it nothing can be changed.
 */
export function InternetProperties(props: {
  readonly frontEnd: string;
  readonly account: string;
  /** Whether the Sites button can be pressed. */
  readonly sites: boolean;
}): ReactNode {
  const { frontEnd, account, sites } = props;
  const [open, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div role="group" aria-label={text.window} className={styles.window}>
      <p className={styles.titleBar}>
        {text.window} <small>{text.account(account)}</small>
      </p>
      <div className={styles.page}>
        <p className={styles.tab}>{text.security}</p>
        <p>{text.choose}</p>
        <ul className={styles.zones}>
          {text.zones.map((zone, index) => (
            <li key={zone} data-chosen={index === 1}>
              <ZonePicture index={index} />
              {zone}
            </li>
          ))}
        </ul>
        <div className={styles.zone}>
          <p>
            <strong>{text.zones[1]}</strong>
            <br />
            {text.intranet}
          </p>
          <WindowsButton
            disabled={!sites}
            aria-expanded={sites ? open : undefined}
            title={sites ? undefined : text.managed}
            onClick={() => setOpen(!open)}
          >
            {text.sites}
          </WindowsButton>
        </div>
        {!sites && <p className={styles.managed}>{text.managed}</p>}
        {open && <AddSite frontEnd={frontEnd} account={account} />}
      </div>
    </div>
  );
}

function AddSite(props: { readonly frontEnd: string; readonly account: string }): ReactNode {
  const { frontEnd, account } = props;
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  const [site, setSite] = useState('https://portal.contoso.local');
  const [said, setSaid] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const value = zoneSite(site);
    if (!value) {
      setSaid(text.badSite);
      return;
    }
    const write = async (): Promise<void> => {
      await command({ name: 'front-end.create-zone-keys', frontEnd, account });
      await command({ name: 'front-end.set-zone-value', frontEnd, account, ...value, zone: 1 });
      setSaid(text.added(site.trim(), account));
    };
    write().catch(report);
  };
  return (
    <form className={styles.sites} aria-label={text.sitesTitle} onSubmit={submit}>
      <label>
        {text.addSite}
        <input value={site} onChange={(event) => setSite(event.target.value)} />
      </label>
      <WindowsButton type="submit">{text.add}</WindowsButton>
      <p role="status">{said}</p>
    </form>
  );
}

const zoneColours = ['#3a7bd5', '#2f9e6b', '#3fae49', '#d0402f'];

/** Our own globe for each zone. */
function ZonePicture({ index }: { readonly index: number }): ReactNode {
  const colour = zoneColours[index] ?? '';
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden>
      <circle cx="11" cy="11" r="9" fill={colour} />
      <path
        d="M2 11h18M11 2c-6 5.5-6 12.5 0 18M11 2c6 5.5 6 12.5 0 18"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.7"
      />
    </svg>
  );
}

/** A site as the zone dialog of Internet Options takes it, and as it stands in the registry. */
interface ZoneSite {
  readonly domain: string;
  readonly subdomain?: string;
  /** `*` where no protocol was written. */
  readonly protocol: string;
}

/**
 * Splits what is typed into the zone dialog: the last two names are the key below `Domains`, what
 * stands before them a key below that. `null` for what is no host.
 */
export function zoneSite(typed: string): ZoneSite | null {
  const [, protocol, host] = /^(?:([a-z]+):\/\/)?([^/\s\\:]+)\/?$/i.exec(typed.trim()) ?? [];
  const names = host?.split('.') ?? [];
  if (names.length === 0 || names.includes('')) return null;
  const domain = names.slice(-2).join('.');
  const subdomain = names.slice(0, -2).join('.');
  const site = { domain, protocol: protocol?.toLowerCase() ?? '*' };
  return subdomain === '' ? site : { ...site, subdomain };
}
