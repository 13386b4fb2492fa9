import type { OptionsControl } from '../../../shared/contract/index.js';
import type { ControlOf, OptionsDraft } from './use-options-draft.js';

type Kind = OptionsControl['kind'];

/** What every kind of control is drawn from. */
export interface ControlInputProps<K extends Kind = Kind> {
  /** Id of the input, for its label. */
  readonly id: string;
  readonly control: ControlOf<K>;
  readonly draft: OptionsDraft;
  /** Title of the section it stands in. */
  readonly section: string;
  readonly describedBy: string | undefined;
}
