import { describe, expect, it } from 'vitest';
import { arrange, clientsHeight } from '../../../../renderer/stage/panes/arrangement.js';

const shell = 140;
const calendar = 280;
const operate = { preset: 'operate', byHand: {}, inFront: 'inspector' } as const;

/** The room beneath the top bar in windows of common sizes. */
const low = { width: 1280, height: 680 };
const middle = { width: 1440, height: 860 };
const large = { width: 1920, height: 1040 };

describe('the panes around the clients', () => {
  it('leave a low window to the clients and the inspector', () => {
    expect(arrange(operate, low, shell)).toEqual({
      people: false,
      inspector: true,
      dock: 'folded',
    });
  });

  it('are all open where there is room for them', () => {
    for (const room of [middle, large])
      expect(arrange(operate, room, shell)).toEqual({
        people: true,
        inspector: true,
        dock: 'beneath',
      });
  });

  it('never take the height of six contacts from the clients', () => {
    for (const room of [low, middle, large])
      for (const least of [shell, calendar]) {
        const opened = { ...operate, byHand: { dock: true }, inFront: 'dock' } as const;
        const { dock } = arrange(opened, room, least);
        expect(dock).not.toBe('folded');
        expect(dock === 'beneath' ? room.height - least : room.height).toBeGreaterThanOrEqual(
          clientsHeight,
        );
      }
  });

  it('give the column at the right to the dock, to the inspector, or to both', () => {
    const opened = { ...operate, byHand: { dock: true } };
    expect(arrange({ ...opened, inFront: 'dock' }, low, calendar)).toMatchObject({
      inspector: false,
      dock: 'side',
    });
    expect(arrange({ ...opened, inFront: 'inspector' }, low, calendar)).toMatchObject({
      inspector: true,
      dock: 'folded',
    });
    expect(arrange({ ...opened, inFront: 'both' }, low, calendar)).toMatchObject({
      inspector: true,
      dock: 'side',
    });
  });

  it('are folded away for a presentation, but for those that are wanted', () => {
    const present = { ...operate, preset: 'present' } as const;
    expect(arrange(present, large, shell)).toEqual({
      people: false,
      inspector: false,
      dock: 'folded',
    });
    expect(arrange({ ...present, byHand: { people: true } }, large, shell).people).toBe(true);
  });

  it('show the dock for tests, wherever it has its place', () => {
    const test = { preset: 'test', byHand: {}, inFront: 'dock' } as const;
    expect(arrange(test, low, shell).dock).toBe('side');
    expect(arrange(test, large, shell).dock).toBe('beneath');
  });
});
