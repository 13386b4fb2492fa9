import { type ComponentProps, type ReactNode, useRef } from 'react';
import { AudienceScene } from './audience-scene.js';
import { useSize } from './use-size.js';

/** Of a usual screen of an audience, in CSS pixels. */
const screen = { width: 1280, height: 720 } as const;

/** A screen of the audience, as much smaller as its place asks for. */
export function ScenePicture({
  inert,
  className,
  ...scene
}: ComponentProps<typeof AudienceScene> & {
  readonly inert: boolean;
  readonly className: string | undefined;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  const zoom = Math.min(width / screen.width, height / screen.height);
  return (
    <div ref={place} className={className}>
      <div style={{ ...screen, zoom, margin: 'auto' }} inert={inert}>
        <AudienceScene {...scene} />
      </div>
    </div>
  );
}
