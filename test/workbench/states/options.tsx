import ConfigurationDialog from '../../../renderer/client/configuration/configuration-dialog.js';
import OptionsDialog from '../../../renderer/client/options/options-dialog.js';
import { clientEntries } from '../../support/client-entries.js';
import { optionsUnder } from '../../unit/emulator/lync-client/options/options-fixture.js';
import { type ComponentState, inClient } from '../component-state.js';

const size = { width: 780, height: 640 };

const looks = [
  ['AllPhotos', {}],
  ['PhotosFromADOnly', { DisplayPhoto: 'PhotosFromADOnly' }],
  ['NoPhoto', { DisplayPhoto: 'NoPhoto' }],
] as const;

export const optionsStates: readonly ComponentState[] = [
  ...looks.flatMap(([look, policy]) => {
    const options = optionsUnder(policy);
    return options.pages.map(({ id, title }) => ({
      name: `Options / ${title}, ${look}`,
      size,
      draw: inClient(
        <OptionsDialog page={id} onTurn={() => {}} onClose={() => {}} />,
        clientEntries({ options }),
      ),
    }));
  }),
  {
    name: 'Options / Configuration Information',
    size,
    draw: inClient(
      <ConfigurationDialog modal={false} onClose={() => {}} />,
      clientEntries({
        configuration: {
          rows: [
            { id: 'ews-information', label: 'EWS Information', value: 'EWS Status OK', why: null },
            { id: 'next-poll', label: 'Next Calendar Poll', value: '09:30:00', why: null },
          ],
        },
      }),
    ),
  },
];
