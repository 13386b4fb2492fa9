import { late } from '../../late/late.js';

/** An open menu, for what shows one itself; what draws it is fetched soon after the first screen. */
export const OpenedMenu = late(() => import('./menu.js'), { look: 'over', soon: true });
