import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { useCommand, useConnectionStatus } from '../../bridge/hooks.js';
import { lateCode } from '../../late/late.js';
import { useFocusOnRequest, useFocusRequest } from '../focus-request.js';
import { isLineKey, type LineInput, plainText } from './line-keys.js';
import styles from './shell-pane.module.css';
import { useShell } from './shell-session.js';
import { shellStrings } from './strings.js';

/** Fetches the editor's chunk. */
export type LoadEditor = () => Promise<{ readonly default: ComponentType }>;

const entering = lateCode(() => import('./run-queued.js'));

export const importEditor: LoadEditor = () => import('./shell-editor.js');

/**
 * The line being typed: a plain field at first; its first use fetches the editor, which takes over
 * what was typed meanwhile. Not `Suspense`: its fallback would be another field, and lose the keys.
 */
export function ShellInput({ loadEditor }: { readonly loadEditor: LoadEditor }): ReactNode {
  const requests = useFocusRequest((focus) => (focus.place === 'shell' ? focus.count : 0));
  const [used, setUsed] = useState(false);
  const [Editor, setEditor] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  const isGone = useConnectionStatus() === 'lost';
  const wanted = used || requests > 0;
  // Again when the emulator is back, in case that it went while it was asked.
  useEffect(() => {
    if (!wanted || isGone) return;
    let left = false;
    setFailed(false);
    loadEditor().then(
      (loaded) => {
        if (!left) setEditor(() => loaded.default);
      },
      () => {
        // Nothing is lost, and nothing runs that its user has not seen.
        const { takeHeld, type, draft } = useShell.getState();
        type(draft.text + takeHeld().map(plainText).join('').trimEnd());
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
    };
  }, [wanted, isGone, loadEditor]);
  return Editor ? (
    <Editor />
  ) : (
    <PlainInput awaited={!failed && !isGone} onUse={() => setUsed(true)} />
  );
}

interface PlainInputProps {
  /** Whether the editor is on its way: then Tab completes, as in the editor, as soon as that is there. */
  readonly awaited: boolean;
  readonly onUse: () => void;
}

function PlainInput({ awaited, onUse }: PlainInputProps): ReactNode {
  const draft = useShell((shell) => shell.draft);
  const type = useShell((shell) => shell.type);
  const command = useCommand();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Holds what is for the editor, and all that comes after it; false when it need not wait. */
  const hold = (input: LineInput): boolean => {
    const { held, hold: holdBack } = useShell.getState();
    const isTab = typeof input !== 'string' && input.key === 'Tab' && draft.text !== '';
    if (!awaited || !(held.length > 0 || isTab)) return false;
    holdBack(input);
    return true;
  };
  useFocusOnRequest('shell', field);
  return (
    <div className={styles.plain}>
      <span className={styles.mark} aria-hidden="true">
        {shellStrings.prompt}
      </span>
      <textarea
        ref={field}
        rows={1}
        aria-label={shellStrings.input}
        aria-description={shellStrings.inputHint}
        value={draft.text}
        spellCheck={false}
        autoCapitalize="off"
        onFocus={onUse}
        onChange={(event) => type(event.target.value)}
        onPaste={(event) => {
          if (hold(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (isLineKey(event.nativeEvent) && hold(event.nativeEvent)) {
            event.preventDefault();
            return;
          }
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          type('');
          const line = event.currentTarget;
          if (!useShell.getState().queue(draft.text)) return;
          entering(({ runQueued }) => runQueued(command, line)).catch(() => {
            // It stays to be entered again.
            const { entered, setEntered, putBack } = useShell.getState();
            setEntered([]);
            putBack(entered.join('\n'));
          });
        }}
      />
    </div>
  );
}
