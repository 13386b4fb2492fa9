import type { ReactNode } from 'react';
import type { ZoneAccountView, ZoneSiteView } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import styles from './registry.module.css';
import { registryStrings as text } from './strings.js';
import { ZoneForm } from './zone-form.js';

/** The key of one account from Internet Settings down to its sites. */
export function ZoneAccount(props: {
  readonly frontEnd: string;
  readonly account: ZoneAccountView;
}): ReactNode {
  const { frontEnd, account } = props;
  const { sid, name, isServiceAccount, zoneMapExists, domainsExists, path, sites } = account;
  const act = useOperatorAction();
  return (
    <details className={styles.account} open={isServiceAccount || sites.length > 0}>
      <summary>
        <span className={styles.accountName}>{name}</span> <code>{sid}</code>
        {isServiceAccount && <span className={styles.counts}>{text.counts}</span>}
      </summary>
      <p className={styles.path}>
        {path}
        <PathPart name="ZoneMap" exists={zoneMapExists} />
        <PathPart name="Domains" exists={domainsExists} />
      </p>
      {domainsExists ? (
        <>
          {sites.length === 0 ? (
            <p className={styles.quiet}>{text.noSites}</p>
          ) : (
            <Sites frontEnd={frontEnd} account={account} />
          )}
          <ZoneForm frontEnd={frontEnd} account={sid} />
        </>
      ) : (
        <Button
          small
          onClick={() => act({ name: 'front-end.create-zone-keys', frontEnd, account: sid })}
        >
          {text.createKeys}
        </Button>
      )}
    </details>
  );
}

function PathPart(props: { readonly name: string; readonly exists: boolean }): ReactNode {
  const { name, exists } = props;
  return (
    <>
      \<span data-missing={!exists}>{name}</span>
      {!exists && <em> {text.missing}</em>}
    </>
  );
}

const siteName = ({ domain, subdomain, isRange }: ZoneSiteView): string => {
  if (isRange) return `${domain} (${text.range})`;
  return subdomain === null ? domain : `${domain}\\${subdomain}`;
};

function Sites(props: { readonly frontEnd: string; readonly account: ZoneAccountView }): ReactNode {
  const { frontEnd, account } = props;
  const { sid, isServiceAccount, sites } = account;
  const act = useOperatorAction();
  return (
    <table className={styles.sites}>
      <thead>
        <tr>
          <th>{text.key}</th>
          <th>{text.protocol}</th>
          <th>{text.zone}</th>
          <th>{text.read}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {sites.flatMap((site) =>
          site.values.map(({ protocol, zone, readByService }) => (
            <tr key={`${siteName(site)} ${protocol}`}>
              <th scope="row">{siteName(site)}</th>
              <td>{protocol}</td>
              <td>{zone === null ? text.noZone : text.zones[zone]}</td>
              <td data-read={readByService}>
                {!isServiceAccount ? text.readNever : readByService ? text.readYes : text.readNo}
              </td>
              <td>
                {!site.isRange && (
                  <Button
                    kind="icon"
                    aria-label={text.remove(protocol, siteName(site))}
                    title={text.remove(protocol, siteName(site))}
                    onClick={() =>
                      act({
                        name: 'front-end.remove-zone-value',
                        frontEnd,
                        account: sid,
                        domain: site.domain,
                        ...(site.subdomain === null ? {} : { subdomain: site.subdomain }),
                        protocol,
                      })
                    }
                  >
                    <Icon name="clear" size={13} />
                  </Button>
                )}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
