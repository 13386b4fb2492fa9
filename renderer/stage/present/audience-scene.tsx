import { type CSSProperties, type ReactNode, useMemo, useRef, useState } from 'react';
import type { AudienceView, ClientLookView, PointView } from '../../../shared/contract/index.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { ClientProvider, useEntry, useStageEntry, useStoreOfClient } from '../../bridge/hooks.js';
import { createClientUi } from '../../client/client-ui.js';
import { ClientWindow } from '../../client/client-window.js';
import { WindowLayer } from '../../client/window-layer.js';
import { useTimeFormat, useVirtualNow } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { ErrorBoundary } from '../error-boundary.js';
import styles from './audience-scene.module.css';
import { leadStrings } from './lead-strings.js';
import { useLeftToOpen, useOpenedByHand } from './opened-by-hand.js';
import { dialogScale, type SceneLayout, sceneLayout } from './scene-layout.js';
import { useSize } from './use-size.js';

const text = leadStrings.audience;

/** What the audience sees: clients, enlarged, a caption and the clock. Alike in its window and in the presenter's picture. */
export function AudienceScene(props: {
  readonly audience: AudienceView;
  /** Told where in a client the mouse is; null when it leaves them. */
  readonly onPoint?: (at: PointView | null) => void;
  /** Told what is opened in a client by hand, while the presenter acts freely. */
  readonly onLook?: (sip: string, look: ClientLookView) => void;
  /** The copy of the organisation whose clients they are, and its time; left out for those on show. */
  readonly after?: { readonly copy: string; readonly reached: Instant };
}): ReactNode {
  const { audience, onPoint, onLook, after } = props;
  const { clients, zoom, cover, caption, pointer, free } = audience;
  const shown = zoom === null ? clients : clients.filter(({ sip }) => sip === zoom);
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  if (cover !== 'none')
    return (
      <div className={styles.cover} data-cover={cover}>
        <span className={controls.hidden}>{text[cover]}</span>
      </div>
    );
  return (
    <div
      className={styles.scene}
      data-free={free}
      style={{ '--dialog-scale': dialogScale(size, shown.length) } as CSSProperties}
    >
      <div className={styles.desk}>
        <WindowLayer className={styles.windows} contains>
          <div ref={room} className={styles.room}>
            {shown.map(({ sip, look }) => (
              <AudienceClient
                key={sip}
                sip={sip}
                look={look}
                layout={sceneLayout(size, shown.length)}
                pointer={pointer?.client === sip ? pointer : null}
                {...(after && { copy: after.copy })}
                {...(onPoint && { onPoint })}
                {...(onLook && free && { onLook })}
              />
            ))}
          </div>
        </WindowLayer>
      </div>
      <footer className={styles.foot}>
        <p className={styles.caption} role="status">
          {caption}
        </p>
        {after ? <Time at={after.reached} /> : <Clock />}
      </footer>
    </div>
  );
}

/** One client under the name of its user. */
function AudienceClient(props: {
  readonly sip: string;
  readonly look: ClientLookView | null;
  readonly layout: SceneLayout;
  readonly pointer: PointView | null;
  readonly copy?: string;
  readonly onPoint?: (at: PointView | null) => void;
  readonly onLook?: (sip: string, look: ClientLookView) => void;
}): ReactNode {
  const { sip, look, layout, pointer, copy, onPoint, onLook } = props;
  const [ui] = useState(() => createClientUi());
  const leftToOpen = useLeftToOpen(look, ui);
  const tell = useMemo(
    () => onLook && ((opened: ClientLookView) => onLook(sip, opened)),
    [onLook, sip],
  );
  useOpenedByHand(ui, tell ?? null);
  const client = useStageEntry('client/{sip}', sip);
  const signedOut = useEntry(useStoreOfClient(sip), 'signed-out');
  const name = client?.displayName ?? signedOut?.displayName ?? sip;
  const measures = {
    '--scale': layout.scale,
    '--width': `${layout.client.width}px`,
    '--height': `${layout.client.height}px`,
  } as CSSProperties;
  return (
    <section className={styles.client} style={measures} aria-label={text.clientOf(name)}>
      <h2 className={styles.name}>{name}</h2>
      <div
        className={styles.enlarged}
        onPointerMove={(event) => {
          const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
          const x = (event.clientX - left) / width;
          const y = (event.clientY - top) / height;
          // What a client has open beside its window belongs to it, and is not in it.
          if (x >= 0 && x <= 1 && y >= 0 && y <= 1) onPoint?.({ client: sip, x, y });
        }}
        onPointerLeave={() => onPoint?.(null)}
      >
        <div className={styles.window}>
          <ErrorBoundary>
            <ClientProvider sip={sip} {...(copy !== undefined && { copy, side: 'after' })}>
              <ClientWindow sip={sip} titleBar look={leftToOpen} ui={ui} />
            </ClientProvider>
          </ErrorBoundary>
        </div>
        {pointer && (
          <span
            className={styles.pointer}
            aria-hidden="true"
            style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }}
          />
        )}
      </div>
    </section>
  );
}

function Clock(): ReactNode {
  const clock = useStageEntry('clock');
  return clock ? <Ticking clock={clock} /> : null;
}

const Ticking = ({ clock }: { readonly clock: Parameters<typeof useVirtualNow>[0] }): ReactNode => (
  <Time at={toInstant(useVirtualNow(clock))} />
);

function Time({ at }: { readonly at: Instant }): ReactNode {
  const format = useTimeFormat();
  return (
    <time className={styles.clock} dateTime={new Date(at).toISOString()} title={text.clock}>
      {format.time(at).slice(0, 5)}
    </time>
  );
}
