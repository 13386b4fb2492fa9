import { describe, expect, it } from 'vitest';
import { placePopup } from '../../../../../renderer/client/menu/placement.js';

const viewport = { width: 400, height: 300 };
const menu = { width: 100, height: 80 };

describe('the place of a popup', () => {
  it('is below its button where there is room', () => {
    const anchor = { left: 10, top: 20, right: 60, bottom: 40 };
    expect(placePopup(anchor, 'below', menu, viewport)).toEqual({ left: 10, top: 40 });
  });

  it('is above, and aligned to the right edge, where there is none', () => {
    const anchor = { left: 340, top: 250, right: 390, bottom: 270 };
    expect(placePopup(anchor, 'below', menu, viewport)).toEqual({ left: 290, top: 170 });
  });

  it('of a submenu is on the other side at the edge of the page', () => {
    const anchor = { left: 280, top: 50, right: 380, bottom: 74 };
    expect(placePopup(anchor, 'beside', menu, viewport)).toEqual({ left: 180, top: 50 });
  });

  it('is never outside the page, however large the popup', () => {
    const anchor = { left: 200, top: 150, right: 210, bottom: 160 };
    expect(placePopup(anchor, 'over', { width: 500, height: 290 }, viewport)).toEqual({
      left: 0,
      top: 10,
    });
  });
});
