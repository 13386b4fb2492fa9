/** Every visible string of this folder. */
export const pagesStrings = {
  /** The full pages, by the names that addresses have for them. */
  titles: {
    policy: 'Resultant policy',
    'what-if': 'What would it do',
    compare: 'Before and after',
    present: 'Presenter',
    import: 'Import an estate',
    visibility: 'Who sees what',
    'privacy-sheet': 'Privacy sheet',
    sources: 'Sources and conflicts',
    planner: 'When does a meeting reach presence',
    inspection: 'Presence inspector',
    help: 'Help',
  },
  stage: 'Stage',
  backToStage: 'Back to the stage (Esc)',
  skip: 'Skip to the page',
  opening: 'Opening…',
} as const;
