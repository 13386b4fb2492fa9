/** Every visible string of this folder. */
export const alertsStrings = {
  label: 'Alerts',
  open: (name: string) => `Open the conversation with ${name}`,
  dismiss: 'Close alert',
} as const;
