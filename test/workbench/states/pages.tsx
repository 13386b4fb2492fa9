import ImportPage from '../../../renderer/stage/estate/import-page.js';
import { useSending } from '../../../renderer/stage/estate/import-store.js';
import { answerImport, importEntries, importProgress } from '../../support/import-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

const size = { width: 1280, height: 720 };

export const pageStates: readonly ComponentState[] = [
  { name: 'import / nothing brought', size, draw: onStage(<ImportPage />) },
  {
    name: 'import / reading',
    size,
    draw: () => {
      useSending.setState({ sending: { done: 3, files: 14, file: 'CsUser.xml' } });
      const progress = { ...importProgress, state: 'reading', file: 'CsUser.xml', files: 3 };
      return onStage(<ImportPage />, {}, answerImport, { import: { progress } })();
    },
  },
  {
    name: 'import / read',
    size: { width: 1440, height: 900 },
    draw: () => {
      useSending.setState({ sending: null });
      return onStage(<ImportPage />, {}, answerImport, { import: importEntries })();
    },
  },
];
