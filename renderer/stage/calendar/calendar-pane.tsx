import type { ReactNode } from 'react';

export default function CalendarPane(): ReactNode {
  return null;
}
