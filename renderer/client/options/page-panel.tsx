import type { ReactNode } from 'react';
import type {
  OptionsControl,
  OptionsPage,
  OptionsSection,
} from '../../../shared/contract/index.js';
import { asks } from '../why/asks.js';
import { Control } from './control.js';
import controls from './controls.module.css';
import styles from './options.module.css';
import { panelId, tabId } from './page-list.js';
import { PictureSection } from './picture-section.js';
import type { OptionsDraft } from './use-options-draft.js';

interface PagePanelProps {
  readonly id: string;
  readonly page: OptionsPage;
  readonly draft: OptionsDraft;
}

/** One page at the right of the list. */
export function PagePanel({ id, page, draft }: PagePanelProps): ReactNode {
  return (
    <div
      className={styles.panel}
      role="tabpanel"
      {...asks('options-page', { part: page.id })}
      id={panelId(id, page)}
      aria-labelledby={tabId(id, page)}
    >
      {page.picture !== null && <PictureSection page={page.picture} draft={draft} />}
      {page.sections.map((section) => (
        <Section key={section.title} section={section} draft={draft} />
      ))}
    </div>
  );
}

interface SectionProps {
  readonly section: OptionsSection;
  readonly draft: OptionsDraft;
}

/** A heading with its rule line and the controls under it. */
function Section({ section, draft }: SectionProps): ReactNode {
  return (
    <fieldset className={styles.section}>
      <legend className={styles.heading}>{section.title}</legend>
      {rowsOf(section.controls).map((row) => (
        <div key={row[0].id} className={controls.row} data-indent={row[0].indent}>
          {row.map((control) => (
            <Control key={control.id} control={control} draft={draft} section={section.title} />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

type Row = [OptionsControl, ...OptionsControl[]];

/** A button stands at the right of the box it belongs to, which is the one before it. */
function rowsOf(controls: readonly OptionsControl[]): readonly Row[] {
  const rows: Row[] = [];
  for (const control of controls) {
    const row = rows.at(-1);
    const joins = control.kind === 'button' && row !== undefined && row[0].kind !== 'check';
    if (joins) row.push(control);
    else rows.push([control]);
  }
  return rows;
}
