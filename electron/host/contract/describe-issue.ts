import type { z } from 'zod';

/** The first fault of a failed parse in one sentence, with the place it stands at. */
export function describeIssue(error: z.ZodError): { message: string; path: string } {
  const [issue] = error.issues;
  if (!issue) return { message: 'it does not fit the schema', path: '' };
  const path = issue.path.map(String).join('.');
  return { message: path === '' ? issue.message : `${path}: ${issue.message}`, path };
}
