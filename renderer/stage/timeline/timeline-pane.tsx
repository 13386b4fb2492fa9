import type { ReactNode } from 'react';

export default function TimelinePane(): ReactNode {
  return null;
}
