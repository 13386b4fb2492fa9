/** Every visible string of this folder. */
export const alertsStrings = {
  label: 'Alerts',
  alert: 'Alert',
  open: (name: string) => `Open the conversation with ${name}`,
  dismiss: 'Close alert',
} as const;
