import { type ReactNode, useCallback } from 'react';
import { capsuleFormat } from '../../../shared/capsule/capsule-file.js';
import { useCapsuleActions } from '../capsule/use-capsule-actions.js';
import { useImportActions } from '../estate/import-store.js';
import { droppedFiles } from '../estate/send-files.js';
import { openPage } from '../pages/open-page.js';
import { isScenarioFile, useOpenStory } from '../story/open-story.js';
import styles from './drop.module.css';
import { dropStrings as text } from './strings.js';
import { useFileDrop } from './use-file-drop.js';

/** The whole window takes files; what each is, its content says. Loaded once the stage is shown. */
export default function DropTarget(): ReactNode {
  const { openFile } = useCapsuleActions();
  const openStory = useOpenStory();
  const { add } = useImportActions();
  const take = useCallback(
    async (dropped: DataTransfer): Promise<void> => {
      const plain = [...dropped.files];
      // A folder is no longer to be had once the event is over.
      const whole = droppedFiles(dropped);
      const [file] = plain;
      if (plain.some(isScenarioFile)) openStory(plain);
      else if (file && plain.length === 1 && (await isCapsule(file))) await openFile(file);
      else {
        openPage('import');
        await add(await whole);
      }
    },
    [openFile, openStory, add],
  );
  const dragged = useFileDrop((dropped) => void take(dropped));
  return dragged && <div className={styles.drop}>{text.takes}</div>;
}

/** Whether a file begins as capsules do: their format is what they say first. */
const isCapsule = (file: File): Promise<boolean> =>
  file
    .slice(0, 1000)
    .text()
    .then(
      (head) => head.includes(capsuleFormat),
      () => false,
    );
