import { OrganisationFileError } from '../../../shared/organisation/organisation-problem.js';
import { describeFileError, errorCode, StorageProblem } from '../state/storage/storage-problem.js';
import { ExchangePortProblem } from './exchange/loopback-exchange.js';

/**
 * Why the program cannot start, in a line that says what to do; `null` for a defect of ours.
 * @param portOption the option that chooses the port
 */
export function describeStartProblem(error: unknown, portOption = '--port'): string | null {
  const known = [StorageProblem, OrganisationFileError, ExchangePortProblem];
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return error.message;
  const port = error instanceof Error && 'port' in error ? error.port : 'that was asked for';
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another one with ${portOption}, or 0 to take a free one.`;
    case 'EADDRNOTAVAIL':
      return 'This machine has no such address. Choose one of its own with --host, or 0.0.0.0 for all of them.';
    case 'EACCES':
      return `Port ${port} is not allowed: ${describeFileError(error)}. Choose one above 1023 with ${portOption}.`;
    default:
      return null;
  }
}
