import type { z } from 'zod';
import { describeIssues } from '../../../shared/file-format/describe-issue.js';

/** The first fault of a failed parse in one sentence, with the place it stands at. */
export function describeIssue(
  error: z.ZodError,
  value: unknown,
  schema: z.ZodType,
): { message: string; path: string } {
  const [finding] = describeIssues(error.issues.slice(0, 1), value, schema);
  if (!finding) return { message: 'it does not fit the schema', path: '' };
  const path = finding.path.map(String).join('.').slice(0, 200);
  const message = finding.message();
  return { message: path === '' ? message : `${path}: ${message}`, path };
}
