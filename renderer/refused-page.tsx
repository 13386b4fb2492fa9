import type { ReactNode } from 'react';
import type { RefusedOffer } from './bridge/page-session.js';
import { MessagePage } from './message-page.js';
import { refusedStrings as refused } from './refused-strings.js';
import controls from './stage/controls.module.css';

/**
 * Why the host does not let the page in: what its address brought was refused, it brought `nothing`,
 * or the emulator that it belonged to is there no more (`shut-out`).
 */
type RefusedReason = NonNullable<RefusedOffer> | 'nothing' | 'shut-out';

/** Says why the page shows nothing and what to do. It tries nothing by itself. */
export default function RefusedPage({ reason }: { readonly reason: RefusedReason }): ReactNode {
  const { title, why } = refused[reason];
  return (
    <MessagePage
      title={title}
      actions={
        <button type="button" className={controls.primary} onClick={() => window.location.reload()}>
          {refused.tryAgain}
        </button>
      }
    >
      <p>{why}</p>
      <ol>
        <li>
          {refused.find} <code>{refused.printed}</code>
        </li>
        <li>{refused.open}</li>
      </ol>
      <p>
        {refused.orStart} <code>{refused.startCommand}</code>
      </p>
    </MessagePage>
  );
}
