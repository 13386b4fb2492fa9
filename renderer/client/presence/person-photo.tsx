import type { ReactNode } from 'react';
import { useFrozen } from '../../picture/frozen.js';

/** A photo of somebody; in a picture of a client a reference to the one copy that the page holds. */
export function PersonPhoto(props: {
  readonly href: string;
  /** Empty where somebody else says whose photo it is. */
  readonly alt: string;
  readonly onLoad?: () => void;
}): ReactNode {
  const { href, alt, onLoad } = props;
  const frozen = useFrozen();
  if (!frozen) return <img src={href} alt={alt} draggable={false} onLoad={onLoad} />;
  const portrait = frozen.portrait(href);
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice" role="img" aria-label={alt}>
      {portrait !== null && <use href={`#${portrait}`} width="100" height="100" />}
    </svg>
  );
}
