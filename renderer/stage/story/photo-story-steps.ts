import type { PolicyView, StageClientView } from '../../../shared/contract/index.js';

/** What the story's ticks are read from. */
export interface StoryState {
  /** The person who gets the policy. */
  readonly subject: StageClientView;
  /** `undefined` until it was created. */
  readonly policy: PolicyView | undefined;
  /** Steps that were reached before. */
  readonly reached: readonly string[];
}

export interface Watch {
  readonly who: 'subject' | 'watcher';
  /** What shows there; `subject` is the display name of the person with the policy. */
  what(subject: string): string;
}

export interface StoryStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What is put into the shell. */
  cmdlets(subject: StageClientView): string;
  /** True once the state shows that the step was taken. */
  reached(state: StoryState): boolean;
  /** Whether the change has to reach the client by a sign-in. */
  readonly needsSignIn: boolean;
  readonly watch: readonly Watch[];
}

export const storyPolicy = { name: 'PhotosControl', identity: 'Tag:PhotosControl' } as const;

const displayPhoto = (policy: PolicyView): string =>
  policy.changed.find(({ parameter }) => parameter === 'DisplayPhoto')?.value ?? 'AllPhotos';

const set = (value: string): string =>
  `Set-CsClientPolicy -Identity ${storyPolicy.name} -DisplayPhoto ${value}`;

/** Whether the client runs under the story's policy with this setting, as of its last sign-in. */
function runsWith(state: StoryState, value: string): boolean {
  const { subject, policy } = state;
  return (
    policy !== undefined &&
    subject.policy.identity === storyPolicy.identity &&
    displayPhoto(policy) === value &&
    !subject.pending?.changes.some(({ parameter }) => parameter === 'DisplayPhoto')
  );
}

/** The walk through DisplayPhoto: corporate pictures only, none, all of them. */
export const storySteps: readonly StoryStep[] = [
  {
    id: 'create',
    title: 'Create a policy',
    text: 'A policy for some people, beside the global one.',
    cmdlets: () => `New-CsClientPolicy -Identity ${storyPolicy.name}`,
    reached: ({ policy }) => policy !== undefined,
    needsSignIn: false,
    watch: [],
  },
  {
    id: 'grant',
    title: 'Grant it',
    text: 'From the next sign-in on, this policy governs instead of the global one.',
    cmdlets: ({ sip }) => `Grant-CsClientPolicy -Identity "${sip}" -PolicyName ${storyPolicy.name}`,
    reached: ({ subject }) =>
      subject.ladder.rungs.some(({ identity, wins }) => wins && identity === storyPolicy.identity),
    needsSignIn: false,
    watch: [],
  },
  {
    id: 'corporate',
    title: 'Corporate photos only',
    text: 'Pictures come from Active Directory, and nobody may bring another one.',
    cmdlets: () => set('PhotosFromADOnly'),
    reached: (state) => runsWith(state, 'PhotosFromADOnly'),
    needsSignIn: true,
    watch: [
      {
        who: 'subject',
        what: () => 'Options > My Picture has two choices left: no web address any more.',
      },
    ],
  },
  {
    id: 'none',
    title: 'No photos',
    text: 'The client falls back to small square presence icons.',
    cmdlets: () => set('NoPhoto'),
    reached: (state) => runsWith(state, 'NoPhoto'),
    needsSignIn: true,
    watch: [
      {
        who: 'subject',
        what: () => 'Squares instead of pictures, and no My Picture page in Options.',
      },
      {
        who: 'watcher',
        what: (subject) => `The picture of ${subject} is gone; all others are still there.`,
      },
    ],
  },
  {
    id: 'all',
    title: 'All photos',
    text: 'A picture from the directory, one from the web, or none: the user decides.',
    cmdlets: () => set('AllPhotos'),
    reached: (state) =>
      (state.reached.includes('corporate') || state.reached.includes('none')) &&
      runsWith(state, 'AllPhotos'),
    needsSignIn: true,
    watch: [
      { who: 'subject', what: () => 'Pictures are back, and My Picture has three choices.' },
      { who: 'watcher', what: (subject) => `The picture of ${subject} is back.` },
    ],
  },
];

/** Puts everything back as it was before the story. */
export const storyUndo = (subject: StageClientView): string =>
  [
    `Grant-CsClientPolicy -Identity "${subject.sip}" -PolicyName $Null`,
    `Remove-CsClientPolicy -Identity ${storyPolicy.name} -Force`,
  ].join('\n');
