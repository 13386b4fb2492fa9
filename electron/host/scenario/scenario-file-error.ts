import { FileError } from '../../../shared/file-format/file-problem.js';

/** A scenario file cannot be used; nothing of it was run. Its problems are in the order of the text. */
export class ScenarioFileError extends FileError {
  override readonly name = 'ScenarioFileError';
}
