import type { ReactNode } from 'react';
import { MessagePage } from '../../message-page.js';
import { clientsStrings as text } from './strings.js';

/** Stands in the place of a client that nobody has, with the reason and what to do. */
export default function NoClient({ reason }: { readonly reason: string }): ReactNode {
  return (
    <MessagePage title={text.noClient}>
      <p>{reason}</p>
    </MessagePage>
  );
}
