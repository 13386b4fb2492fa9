import { constants } from 'node:os';

/**
 * The exit code that tells how a program ended, as shells have it: its own code, and 128 and the
 * signal's number for one that a signal has ended. Never 0 for a program that did not end by itself.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export const exitStatus = (code, signal) =>
  code ?? (signal === null ? 1 : 128 + constants.signals[signal]);
