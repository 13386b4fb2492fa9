import type { ReactNode } from 'react';
import type { EndpointsView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import { Section } from '../section.js';
import { EndpointCard } from './endpoint-card.js';
import styles from './endpoints.module.css';
import { endpointsStrings, endpointsStrings as text } from './strings.js';

const devices = ['computer', 'deskphone', 'mobile', 'web'] as const;

/** A person's devices, each with a button for every cause of change, and ways to add more. */
export function Endpoints({ sip }: { readonly sip: string }): ReactNode {
  const endpoints = useStageEntry('endpoints/{sip}', sip) ?? [];
  const act = useOperatorAction();
  const names = deviceNames(endpoints);
  return (
    <Section title={text.title}>
      {endpoints.length === 0 && <p className={controls.note}>{text.none}</p>}
      <ul className={controls.list}>
        {endpoints.map((endpoint) => (
          <EndpointCard
            key={endpoint.id}
            sip={sip}
            endpoint={endpoint}
            name={names.get(endpoint.id) ?? endpoint.id}
          />
        ))}
      </ul>
      <fieldset className={styles.add}>
        <legend>{text.addTitle}</legend>
        {devices.map((device) => (
          <Button
            small
            key={device}
            aria-label={text.addHint[device]}
            onClick={() => act({ name: 'endpoint.add', sip, device })}
          >
            + {text.add[device]}
          </Button>
        ))}
      </fieldset>
    </Section>
  );
}

/** What each device is called on the screen; numbered where there are several of a kind. */
function deviceNames(endpoints: EndpointsView): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  const names = endpoints.map(({ id, device }) => {
    const number = (seen.get(device) ?? 0) + 1;
    seen.set(device, number);
    return { id, device, number };
  });
  return new Map(
    names.map(({ id, device, number }) => {
      const kind = endpointsStrings.device[device];
      return [id, (seen.get(device) ?? 0) > 1 ? `${kind} ${number}` : kind];
    }),
  );
}
