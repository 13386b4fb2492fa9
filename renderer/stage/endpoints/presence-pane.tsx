import type { ReactNode } from 'react';

export default function PresencePane(): ReactNode {
  return null;
}
