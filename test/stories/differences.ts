import { clientEntries, type EmulatorViews } from '../../shared/contract/emulator-views.js';

/** A setting that two clients were given differently. */
export interface Difference {
  /** The cmdlet parameter. */
  readonly setting: string;
  readonly left: string;
  readonly right: string;
}

/** Two clients side by side. */
export interface Twins {
  /** Display names. */
  readonly left: string;
  readonly right: string;
  readonly differences: readonly Difference[];
}

/** What differs between the settings that the sign-ins of two clients brought; `null` unless both are signed in. */
export async function differencesBetween(
  views: EmulatorViews,
  left: string,
  right: string,
): Promise<readonly Difference[] | null> {
  const [ofLeft, ofRight] = [await settingsOf(views, left), await settingsOf(views, right)];
  if (ofLeft === null || ofRight === null) return null;
  const names = new Set([...Object.keys(ofLeft), ...Object.keys(ofRight)]);
  return [...names]
    .map((setting) => ({
      setting,
      left: ofLeft[setting]?.value ?? 'not set',
      right: ofRight[setting]?.value ?? 'not set',
    }))
    .filter((each) => each.left !== each.right);
}

const settingsOf = async (views: EmulatorViews, sip: string) =>
  (await clientEntries(views, sip)).session?.settings ?? null;
