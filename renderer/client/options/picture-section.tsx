import { type ReactNode, useId } from 'react';
import type { PicturePage } from '../../../shared/contract/index.js';
import { PersonPhoto } from '../presence/person-photo.js';
import { Silhouette } from '../presence/silhouette.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import { WindowsButton } from '../windows-button.js';
import controls from './controls.module.css';
import styles from './options.module.css';
import picture from './picture.module.css';
import { optionsStrings } from './strings.js';
import type { OptionsDraft } from './use-options-draft.js';
import { WebAddress } from './web-address.js';

const words = optionsStrings.picture;

interface PictureSectionProps {
  readonly page: PicturePage;
  readonly draft: OptionsDraft;
}

/** The My Picture page: the sources that policy leaves, and the picture that others would see. */
export function PictureSection({ page, draft }: PictureSectionProps): ReactNode {
  const group = useId();
  return (
    <fieldset className={styles.section}>
      <legend className={styles.heading}>
        {words.heading}
        <Why of={page.policy} label={words.why} />
      </legend>
      <div className={picture.picture}>
        <div className={picture.sources} role="radiogroup" aria-label={words.sources}>
          {page.choices.map(({ source, label }) => (
            <div key={source} {...asks('picture-source', { part: source })}>
              <label className={controls.choice}>
                <input
                  type="radio"
                  name={group}
                  checked={draft.source === source}
                  onChange={() => draft.chooseSource(source)}
                />
                <span>{label}</span>
              </label>
              {source === 'corporate' && page.editLink.value && <EditLink page={page} />}
              {source === 'web' && <WebAddress draft={draft} />}
            </div>
          ))}
          <p className={picture.limit}>
            {words.limit(page.maximumKilobytes.value)}
            <Why of={page.maximumKilobytes} label={words.whyLimit} />
          </p>
        </div>
        <Preview page={page} source={draft.source} />
      </div>
    </fieldset>
  );
}

function EditLink({ page }: { readonly page: PicturePage }): ReactNode {
  return (
    <span className={picture.edit}>
      <WindowsButton disabled>{words.edit}</WindowsButton>
      <Why of={page.editLink} label={words.whyEdit} />
    </span>
  );
}

function Preview(props: {
  readonly page: PicturePage;
  readonly source: OptionsDraft['source'];
}): ReactNode {
  const href = props.source === null ? null : props.page.previews[props.source];
  return (
    <span className={picture.preview}>
      {href === null ? (
        <span role="img" aria-label={words.noPreview}>
          <Silhouette kind="person" />
        </span>
      ) : (
        <PersonPhoto href={href} alt={words.preview} />
      )}
    </span>
  );
}
