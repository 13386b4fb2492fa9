import { type ReactNode, useRef } from 'react';
import controls from './controls.module.css';

/** A button that lets a file be chosen; the same file may be chosen again. */
export function FileButton(props: {
  readonly label: string;
  /** What the choice is narrowed to, as the attribute of a file input has it. */
  readonly accept: string;
  readonly small?: boolean;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const { label, accept, small = false, onFile } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={small ? `${controls.button} ${controls.small}` : controls.button}
        onClick={() => picker.current?.click()}
      >
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
