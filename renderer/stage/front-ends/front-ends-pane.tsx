import type { ReactNode } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import { DeadEnds } from './dead-ends.js';
import { FrontEndCard } from './front-end-card.js';
import styles from './front-ends.module.css';
import { useChosenFrontEnd } from './front-ends-store.js';
import { Guide } from './guide.js';
import { RegistryPane } from './registry-pane.js';
import { frontEndsStrings as text } from './strings.js';

/** The servers of the pools: their services, the zones in their registries, and the way through. */
export default function FrontEndsPane(): ReactNode {
  const frontEnds = useStageEntry('front-ends') ?? [];
  const chosen = useChosenFrontEnd((state) => state.fqdn);
  const first = useSignedIn()[0] ?? '';
  const shown =
    frontEnds.find(({ fqdn }) => fqdn === chosen) ??
    frontEnds.find(({ users }) => users.includes(first)) ??
    frontEnds[0];
  const registry = useStageEntry('front-end/{fqdn}/registry', shown?.fqdn ?? '');
  if (!shown) return <p className={styles.quiet}>{text.none}</p>;
  return (
    <section className={styles.pane} aria-label={text.title}>
      <ul className={styles.servers} aria-label={text.title}>
        {frontEnds.map((frontEnd) => (
          <FrontEndCard
            key={frontEnd.fqdn}
            frontEnd={frontEnd}
            current={frontEnd.fqdn === shown.fqdn}
          />
        ))}
      </ul>
      {registry && (
        <>
          <RegistryPane key={shown.fqdn} registry={registry} />
          <div className={styles.help}>
            <Guide key={shown.fqdn} frontEnd={shown} registry={registry} />
            <DeadEnds frontEnd={shown} registry={registry} />
          </div>
        </>
      )}
    </section>
  );
}
