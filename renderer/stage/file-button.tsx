import { type ReactNode, useRef } from 'react';
import { Button } from './button.js';

/** A button that lets a file be chosen; the same file may be chosen again. */
export function FileButton(props: {
  readonly label: string;
  /** What the choice is narrowed to, as the attribute of a file input has it. */
  readonly accept: string;
  readonly small?: boolean;
  readonly onFile?: (file: File) => void;
  /** Takes several at once, in place of `onFile`, where more than one may be chosen. */
  readonly onFiles?: (files: readonly File[]) => void;
}): ReactNode {
  const { label, accept, small = false, onFile, onFiles } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small={small} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={onFiles !== undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          const [file] = files;
          if (onFiles) onFiles(files);
          else if (file) onFile?.(file);
        }}
      />
    </>
  );
}
