/** Texts of the Configuration Information window that are not in its view. */
export const configurationStrings = {
  title: 'Lync - Configuration Information',
  item: 'Item',
  value: 'Value',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
} as const;
