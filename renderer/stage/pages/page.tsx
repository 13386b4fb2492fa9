import type { ComponentType, ReactNode } from 'react';
import { late } from '../../late/late.js';
import { ErrorBoundary } from '../error-boundary.js';
import { FullPage } from './full-page.js';
import type { PageAddress, PageName, PageParameters } from './open-page.js';
import { Opening } from './opening.js';
import { pagesStrings as text } from './strings.js';

type ShownPage = ComponentType<{ readonly parameters: PageParameters }>;

/** A page that is fetched when it is first opened; its frame is there at once. */
const fetched = (name: PageName, load: () => Promise<{ readonly default: ShownPage }>): ShownPage =>
  late(load, {
    waiting: <Opening />,
    around: (content) => <FullPage title={text.titles[name]}>{content}</FullPage>,
  });

const pages: Readonly<Record<PageName, ShownPage>> = {
  compare: fetched('compare', () => import('../compare/compare-page.js')),
  help: fetched('help', () => import('../help/help-page.js')),
  import: fetched('import', () => import('../estate/import-page.js')),
  sources: fetched('sources', () => import('../sources/sources-page.js')),
  inspection: fetched('inspection', () => import('../inspection/inspection-page.js')),
  planner: fetched('planner', () => import('../planner/planner-page.js')),
  present: fetched('present', () => import('../present/presenter-page.js')),
  policy: fetched('policy', () => import('../resultant-policy/resultant-policy-page.js')),
  'privacy-sheet': fetched('privacy-sheet', () => import('../visibility/privacy-sheet-page.js')),
  visibility: fetched('visibility', () => import('../visibility/visibility-page.js')),
  'what-if': fetched('what-if', () => import('../what-if/what-if-page.js')),
};

/** The page of an address. */
export default function Page({ page }: { readonly page: PageAddress }): ReactNode {
  const Shown = pages[page.name];
  return (
    <ErrorBoundary key={page.name}>
      <Shown parameters={page.parameters} />
    </ErrorBoundary>
  );
}
