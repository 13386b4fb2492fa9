/** Every visible string of this folder. */
export const dropStrings = {
  takes:
    'Drop a capsule to open it, a scenario to play it, or the dumps of an estate to import them',
} as const;
