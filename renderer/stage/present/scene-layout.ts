/** The size of something, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How clients stand before an audience. */
export interface SceneLayout {
  /** How often larger than on a desktop they are drawn. */
  readonly scale: number;
  /** Of each client, before it is enlarged. */
  readonly client: Size;
}

/** Rows of a client have text of 12 px; in this size it can be read at eight metres. */
const leastScale = 16 / 12;

/** A client of 2010 as its user would have it. */
const client = { narrowest: 250, widest: 390, usual: 330, lowest: 530 } as const;

/** Around and between the clients. */
const gap = 40;

/**
 * Enlarges clients so that they fill a room side by side: never below the size in which rows can be read, else as large
 * as leaves each the width and the rows that it usually has. They are enlarged, not laid out anew.
 * @param room the place for the clients alone, without names and caption
 */
export function sceneLayout(room: Size, clients: number): SceneLayout {
  const count = Math.max(1, clients);
  const width = (room.width - gap * (count + 1)) / count;
  const wanted = Math.min(width / client.usual, room.height / client.lowest);
  const scale = Math.max(leastScale, wanted);
  return {
    scale,
    client: {
      width: Math.min(client.widest, Math.max(client.narrowest, width / scale)),
      height: room.height / scale,
    },
  };
}

/** The largest dialog of a client, which is Options. */
const dialog = { width: 680, height: 580 } as const;

/** How much dialogs are enlarged: as the clients are where there is room, and never so that they are cut or laid out anew. */
export function dialogScale(room: Size, clients: number): number {
  const { scale } = sceneLayout(room, clients);
  return Math.min(scale, room.width / dialog.width, room.height / dialog.height);
}
