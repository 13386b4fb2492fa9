import { differingSettings } from '../../electron/emulator/compare/compare-clients.js';
import { clientEntries, type EmulatorViews } from '../../shared/contract/emulator-views.js';
import type { DifferencesView } from '../../shared/contract/views/copy.js';

/** Two clients side by side. */
export interface Twins {
  /** Display names. */
  readonly left: string;
  readonly right: string;
  /** `before` is the left one's. */
  readonly differences: DifferencesView['settings'];
}

/** What differs between the settings that the sign-ins of two clients brought; `null` unless both are signed in. */
export async function differencesBetween(
  views: EmulatorViews,
  left: string,
  right: string,
): Promise<DifferencesView['settings'] | null> {
  const [one, other] = [await clientEntries(views, left), await clientEntries(views, right)];
  return one.session && other.session ? differingSettings(one, other) : null;
}
