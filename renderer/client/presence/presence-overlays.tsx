import type { ReactNode } from 'react';
import type { PresenceLook } from '../../../shared/lync/presence.js';

/**
 * The marks that lie over a presence graphic: white bar, blocked sign, out-of-office asterisk. Follows
 * `presence/out-of-office-asterisk`.
 */
export function PresenceOverlays(props: {
  readonly look: PresenceLook;
  readonly outOfOffice: boolean;
  readonly asteriskSize: 5 | 7;
}): ReactNode {
  const { look, outOfOffice, asteriskSize } = props;
  return (
    <>
      {look === 'do-not-disturb' && <Mark width={6} height={2} path="M0 1h6" colour="#fff" />}
      {look === 'blocked' && (
        <Mark
          width={8}
          height={8}
          path="M4 .8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4M1.8 1.8l4.4 4.4"
          colour="var(--presence-blocked)"
          stroke={1.4}
        />
      )}
      {outOfOffice && (
        <Mark
          width={asteriskSize}
          height={asteriskSize}
          viewBox="0 0 7 7"
          path="M3.5 .2v6.6M.7 1.9l5.6 3.2M6.3 1.9l-5.6 3.2"
          colour="var(--presence-out-of-office)"
          stroke={1.5}
        />
      )}
    </>
  );
}

function Mark(props: {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly colour: string;
  readonly stroke?: number;
  readonly viewBox?: string;
}): ReactNode {
  const { width, height, path, colour, stroke = 2 } = props;
  return (
    <svg
      width={width}
      height={height}
      viewBox={props.viewBox ?? `0 0 ${width} ${height}`}
      aria-hidden
    >
      <path d={path} fill="none" stroke={colour} strokeWidth={stroke} />
    </svg>
  );
}
