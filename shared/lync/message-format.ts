/** Fonts of the font dialog. Which ones it offers is the list of the PC; these are on every Windows of the time. */
export const messageFonts = [
  'Segoe UI',
  'Arial',
  'Calibri',
  'Comic Sans MS',
  'Courier New',
  'Georgia',
  'Tahoma',
  'Times New Roman',
  'Verdana',
] as const;
type MessageFont = (typeof messageFonts)[number];

/** Font sizes in points. */
export const messageFontSizes = { smallest: 8, largest: 36 } as const;

/** How the whole of a message is formatted; what is absent is as the reader's client has it. */
export interface MessageFormat {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  /** `#rrggbb`. */
  readonly colour?: string | undefined;
  readonly font?: MessageFont | undefined;
  /** In points. */
  readonly size?: number | undefined;
}
