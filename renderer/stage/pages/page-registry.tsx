import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '../error-boundary.js';
import { FullPage } from './full-page.js';
import { fragmentOf, type PageAddress, type PageName, type PageParameters } from './open-page.js';
import { pagesStrings as text } from './strings.js';

/** How each page is fetched when it is first opened. */
const pages: Readonly<Record<PageName, ComponentType<{ readonly parameters: PageParameters }>>> = {
  policy: lazy(() => import('../resultant-policy/resultant-policy-page.js')),
};

/** The page of an address; its frame is there at once. */
export function Page({ page }: { readonly page: PageAddress }): ReactNode {
  const Shown = pages[page.name];
  const opening = (
    <FullPage title={text.titles[page.name]}>
      <p role="status">{text.opening}</p>
    </FullPage>
  );
  return (
    <ErrorBoundary key={fragmentOf(page)}>
      <Suspense fallback={opening}>
        <Shown parameters={page.parameters} />
      </Suspense>
    </ErrorBoundary>
  );
}
