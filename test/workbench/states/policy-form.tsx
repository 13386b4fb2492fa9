import { waitFor } from '@testing-library/dom';
import { usePolicyForm } from '../../../renderer/stage/policy/policy-form-store.js';
import PolicyPane from '../../../renderer/stage/policy/policy-pane.js';
import type { PolicyView, StageEntries } from '../../../shared/contract/index.js';
import { answerReading } from '../../support/policy-form-entries.js';
import { globalPolicy, photosControl } from '../../support/stage-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

type Shown = Partial<ReturnType<typeof usePolicyForm.getState>>;

const server = (kind: PolicyView['kind']): PolicyView => ({ ...globalPolicy, kind });

const entries: Partial<StageEntries> = {
  'policy/Tag:PhotosControl': photosControl('NoPhoto'),
  'server-settings/presence/Global': server('presence'),
  'server-settings/privacy/Global': server('privacy'),
  'server-settings/imFilter/Global': server('imFilter'),
};

const form = (name: string, shown: Shown, size = { width: 800, height: 640 }): ComponentState => ({
  name: `policy form / ${name}`,
  size,
  draw: () => {
    usePolicyForm.setState({ ...usePolicyForm.getInitialState(), ...shown });
    return onStage(<PolicyPane />, entries, answerReading)();
  },
  // The form is fetched when it is first shown.
  reach: () =>
    waitFor(
      () => {
        if (!document.querySelector('form, [role="alert"]'))
          throw new Error('There is no form yet.');
      },
      { timeout: 10_000 },
    ),
});

const photos = { kind: 'client', identity: 'Tag:PhotosControl' } as const;
const changed = {
  'client/Tag:PhotosControl': {
    name: '',
    line: null,
    given: {
      MaxPhotoSizeKB: { kind: 'value', value: 20 },
      WebServicePollInterval: { kind: 'typed', text: '00:00:01' },
    },
  },
} as const;
const pipe = {
  'client/Tag:PhotosControl': {
    name: '',
    line: 'Get-CsUser | Grant-CsClientPolicy -PolicyName PhotosControl',
    given: {},
  },
};

export const policyFormStates: readonly ComponentState[] = [
  form('changed, one value refused', { opened: photos, drafts: changed }),
  form('changed, narrow', { opened: photos, drafts: changed }, { width: 368, height: 640 }),
  form('a line it cannot show', { opened: photos, drafts: pipe }),
  form('new', { opened: { kind: 'client', identity: null } }),
  form('IM filter', { opened: { kind: 'imFilter', identity: 'Global' } }),
  form('gone', { opened: { kind: 'client', identity: 'Tag:Gone' } }),
  form('last active', { opened: 'last-active' }),
];
