import type { ReactNode } from 'react';
import { Segments } from '../segments.js';
import { compareStrings as text } from './strings.js';
import { chooseView, useCompareView, views } from './view-store.js';

/** One client, both, or one picture of the two. */
export function ViewChoice(): ReactNode {
  const view = useCompareView((store) => store.view);
  return (
    <Segments
      label={text.view}
      choices={views}
      names={text.views}
      current={view}
      hint={(one) => text.viewHints[one]}
      onChoose={chooseView}
    />
  );
}
