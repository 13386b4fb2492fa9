import { useMemo } from 'react';
import { fitsCapsule, largestCapsule } from '../../../shared/capsule/capsule-file.js';
import { CommandFailure, failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { readTextFile, saveFile } from '../../files.js';
import { type CapsuleText, useCapsuleDialog } from './capsule-store.js';
import { capsuleStrings as text } from './strings.js';

/** Saving and opening capsules, and going back. None of them rejects: the dialog tells what happened. */
interface CapsuleActions {
  save(pseudonyms: boolean): Promise<void>;
  openFile(file: File): Promise<void>;
  open(file: CapsuleText, anyway: boolean): Promise<void>;
  reset(): Promise<void>;
}

export function useCapsuleActions(): CapsuleActions {
  const command = useCommand();
  const tell = useCapsuleDialog((dialog) => dialog.tell);
  const begin = useCapsuleDialog((dialog) => dialog.begin);
  return useMemo(() => {
    const done = (words: string) => tell({ kind: 'done', text: words });
    const failed = (reason: unknown) => tell({ kind: 'failed', text: failureText(reason) });
    const open = async (file: CapsuleText, anyway: boolean): Promise<void> => {
      const turn = begin();
      const isLast = () => useCapsuleDialog.getState().begun === turn;
      try {
        const opened = await command({ name: 'capsule.open', ...file, anyway });
        if (!isLast()) return;
        const { commands, withoutExchange } = opened;
        const without =
          withoutExchange.length > 0 ? ` ${text.withoutExchange(withoutExchange)}` : '';
        done(`${text.opened(file.fileName, commands)}${without}`);
      } catch (reason) {
        if (!isLast()) return;
        const isFormer = reason instanceof CommandFailure && reason.path === 'anyway';
        if (isFormer) tell({ kind: 'former', text: reason.message, file });
        else failed(reason);
      }
    };
    return {
      open,
      async openFile(file) {
        try {
          const content = file.size <= largestCapsule ? await readTextFile(file) : null;
          if (content === null || !fitsCapsule(content)) failed(text.tooLarge(file.name));
          else await open({ fileName: file.name, text: content }, false);
        } catch (reason) {
          failed(reason);
        }
      },
      async save(pseudonyms) {
        await command({ name: 'capsule.save', pseudonyms }).then((file) => {
          saveFile(file.fileName, file.text);
          done(text.saved(file.fileName));
        }, failed);
      },
      async reset() {
        await command({ name: 'emulator.reset' }).then(() => {
          done(text.resetDone);
        }, failed);
      },
    };
  }, [command, tell, begin]);
}
