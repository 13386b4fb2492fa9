export const effectGroups = ['lose', 'gain', 'change', 'unseen'] as const;
export type EffectGroup = (typeof effectGroups)[number];
