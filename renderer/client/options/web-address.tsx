import { type ReactNode, useId } from 'react';
import { WindowsButton } from '../windows-button.js';
import styles from './controls.module.css';
import picture from './picture.module.css';
import { optionsStrings } from './strings.js';
import { useConnectPicture } from './use-connect-picture.js';
import type { OptionsDraft } from './use-options-draft.js';

const words = optionsStrings.picture;

/** The box of the web address, its button, and a tick or the reason why there is none. */
export function WebAddress({ draft }: { readonly draft: OptionsDraft }): ReactNode {
  const id = useId();
  const reasonId = `${id}-reason`;
  const connect = useConnectPicture(draft);
  const { url, state } = draft.address;
  const chosen = draft.source === 'web';
  const failed = state.name === 'failed';
  return (
    <div className={picture.web}>
      <input
        type="url"
        className={styles.box}
        value={url}
        maxLength={2048}
        disabled={!chosen}
        autoComplete="off"
        spellCheck={false}
        aria-label={words.address}
        aria-invalid={failed}
        aria-describedby={failed ? reasonId : undefined}
        onChange={(event) =>
          draft.setAddress({ url: event.currentTarget.value, state: { name: 'typed' } })
        }
      />
      <div className={picture.connect}>
        <WindowsButton
          disabled={!chosen || state.name === 'connecting'}
          onClick={() => void connect()}
        >
          {words.connect}
        </WindowsButton>
        <span role="status" className={picture.connection}>
          {state.name === 'connecting' && words.connecting}
          {state.name === 'connected' && <Tick />}
        </span>
      </div>
      <p id={reasonId} role="alert" className={picture.reason}>
        {failed && state.reason}
      </p>
    </div>
  );
}

function Tick(): ReactNode {
  return (
    <span className={picture.tick}>
      <svg viewBox="0 0 16 16" aria-hidden>
        <path d="M2.500 8.500l4 4l7-9" />
      </svg>
      {words.connected}
    </span>
  );
}
