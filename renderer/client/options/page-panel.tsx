import type { ReactNode } from 'react';
import type { OptionsPage } from '../../../shared/contract/index.js';
import styles from './options.module.css';
import { panelId, tabId } from './page-list.js';
import { PictureSection } from './picture-section.js';
import { Section } from './section.js';
import { optionsStrings } from './strings.js';
import type { OptionsDraft } from './use-options-draft.js';

interface PagePanelProps {
  readonly id: string;
  readonly page: OptionsPage;
  readonly draft: OptionsDraft;
}

/** One page at the right of the list. */
export function PagePanel({ id, page, draft }: PagePanelProps): ReactNode {
  const footnoteId = `${id}-no-effect`;
  const kept = page.sections.some(({ controls }) =>
    controls.some(({ acts, kind }) => !acts && kind !== 'static'),
  );
  return (
    <div
      className={styles.panel}
      role="tabpanel"
      id={panelId(id, page)}
      aria-labelledby={tabId(id, page)}
    >
      {page.picture !== null && <PictureSection page={page.picture} draft={draft} />}
      {page.sections.map((section) => (
        <Section key={section.title} section={section} draft={draft} footnoteId={footnoteId} />
      ))}
      {kept && (
        <p id={footnoteId} className={styles.footnote}>
          {optionsStrings.noEffect}
        </p>
      )}
    </div>
  );
}
