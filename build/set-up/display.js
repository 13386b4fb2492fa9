/** Whether windows can be opened here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium, and so Electron, wants root to give up its sandbox on Linux. */
export function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
