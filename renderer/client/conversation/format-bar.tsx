import type { ReactNode } from 'react';
import {
  type MessageFormat,
  messageFontSizes,
  messageFonts,
} from '../../../shared/lync/message-format.js';
import { asks } from '../why/asks.js';
import { conversationStrings as text } from './strings.js';
import styles from './typing.module.css';

const sizes = [8, 9, 10, 11, 12, 14, 18, 24, 36].filter(
  (size) => size >= messageFontSizes.smallest && size <= messageFontSizes.largest,
);
const usual = { font: 'Segoe UI', size: 10, colour: '#000000' } as const;

/** Font, size, style and colour of what is typed next; it holds for whole messages. */
export function FormatBar(props: {
  readonly format: MessageFormat;
  onChange(format: MessageFormat): void;
}): ReactNode {
  const { format, onChange } = props;
  const set = (change: MessageFormat): void => {
    const kept = Object.entries({ ...format, ...change }).filter(
      ([name, value]) => value !== false && value !== usual[name as keyof typeof usual],
    );
    onChange(Object.fromEntries(kept) as MessageFormat);
  };
  return (
    <div
      role="toolbar"
      aria-label={text.formatBar}
      className={styles.formatBar}
      {...asks('conversation', { part: 'formatting' })}
    >
      <select
        aria-label={text.font}
        value={format.font ?? usual.font}
        onChange={({ target }) => {
          const font = messageFonts.find((one) => one === target.value);
          if (font) set({ font });
        }}
      >
        {messageFonts.map((font) => (
          <option key={font}>{font}</option>
        ))}
      </select>
      <select
        aria-label={text.size}
        value={format.size ?? usual.size}
        onChange={({ target }) => set({ size: Number(target.value) })}
      >
        {sizes.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </select>
      <Style label={text.bold} letter="B" on={format.bold} onSet={(bold) => set({ bold })} />
      <Style
        label={text.italic}
        letter="I"
        on={format.italic}
        onSet={(italic) => set({ italic })}
      />
      <Style
        label={text.underline}
        letter="U"
        on={format.underline}
        onSet={(underline) => set({ underline })}
      />
      <input
        type="color"
        aria-label={text.colour}
        title={text.colour}
        value={format.colour ?? usual.colour}
        onChange={({ target }) => set({ colour: target.value })}
      />
    </div>
  );
}

function Style(props: {
  readonly label: string;
  readonly letter: 'B' | 'I' | 'U';
  readonly on: boolean | undefined;
  onSet(on: boolean): void;
}): ReactNode {
  const { label, letter, on = false, onSet } = props;
  return (
    <button
      type="button"
      className={styles.style}
      data-letter={letter}
      aria-label={label}
      aria-pressed={on}
      title={label}
      onClick={() => onSet(!on)}
    >
      {letter}
    </button>
  );
}
