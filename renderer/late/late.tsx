import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { loadFailedStyles } from './failed-styles.js';
import { type MissingLook, MissingPart } from './missing-part.js';

interface LateOptions {
  /** What stands in the place until the part is there. */
  readonly waiting?: ReactNode;
  readonly look?: MissingLook;
  /** What stands around `waiting`, and around the word that the part cannot be had. */
  readonly around?: (content: ReactNode) => ReactNode;
  /** Whether to fetch it unasked once the first screen is shown, so that nobody waits for it. */
  readonly soon?: boolean;
  /** Whether the first screen has it: then it is fetched while the page asks to be let in. */
  readonly isFirst?: () => boolean;
}

/** What is fetched before it is shown. */
const ahead: { fetch(): Promise<unknown>; isFirst(): boolean }[] = [];

/**
 * Fetches what the first screen shows beside what is in the first script. What is there before its place is drawn is
 * drawn with it; React holds back for up to a third of a second what comes into a place that waits.
 */
export async function fetchFirst(): Promise<void> {
  await Promise.all(ahead.filter((part) => part.isFirst()).map((part) => part.fetch()));
}

/** Fetches all that is wanted soon, one part after the other; the browser's performance timeline has a mark of its end. */
export async function fetchSoon(): Promise<void> {
  for (const part of ahead) await part.fetch();
  performance.mark('fetched-soon');
}

/** Whether anything could not be fetched since the page was loaded; then styles may be missing, of any part. */
let hasFailed = false;

/**
 * What something does, fetched right after the first screen; the returned function uses it, at once where it is there.
 * @returns rejects where it cannot be fetched
 */
export function lateCode<Code>(
  load: () => Promise<Code>,
  isFirst: () => boolean = () => false,
): (use: (code: Code) => void) => Promise<void> {
  let there: Code | null = null;
  const fetch = async (): Promise<Code> => {
    there ??= await load();
    return there;
  };
  ahead.push({ fetch: () => fetch().catch(() => null), isFirst });
  return async (use) => use(there ?? (await fetch()));
}

/**
 * A part of the page whose code is fetched when it is first shown. Where the code cannot be fetched, its
 * place says so; it is fetched again by a button, and by itself once the emulator is back. The rest of
 * the page stands. Use it in place of `lazy`, which fails for good and takes the page with it.
 */
export function late<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  options: LateOptions = {},
): ComponentType<Props> {
  const { waiting = null, look = 'part', around = (content) => content } = options;
  const { isFirst, soon = isFirst !== undefined } = options;
  type Place = ComponentType<{ readonly of: Props; readonly show: (part: Place) => void }>;
  /** The part once it is there: from then on it is shown without waiting. */
  let there: Place | null = null;

  const fetch = async (): Promise<Place | null> => {
    try {
      if (hasFailed && !(await loadFailedStyles())) return null;
      const { default: Part } = await load();
      there = ({ of }) => <Part {...of} />;
      return there;
    } catch {
      hasFailed = true;
      return null;
    }
  };

  const Missing: Place = ({ of, show }) => {
    const tryAgain = async (): Promise<boolean> => {
      const part = await fetch();
      if (part) show(part);
      return part !== null;
    };
    // A dialog is closed by whoever opened it.
    const onHide = 'onClose' in of && typeof of.onClose === 'function' ? of.onClose : undefined;
    return around(<MissingPart look={look} tryAgain={tryAgain} onHide={() => onHide?.()} />);
  };

  if (soon)
    ahead.push({
      fetch: async () => there ?? (await fetch()),
      isFirst: isFirst ?? (() => false),
    });
  const begin = (): Place => lazy(async () => ({ default: (await fetch()) ?? Missing }));

  return function Late(props: Props): ReactNode {
    const [Shown, setShown] = useState<Place>(() => there ?? begin());
    return (
      <Suspense fallback={around(waiting)}>
        <Shown of={props} show={(part) => setShown(() => part)} />
      </Suspense>
    );
  };
}
