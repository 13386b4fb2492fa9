import type { LinkTarget } from './link-target.js';

/**
 * The extension of a link's file when it is one of `extensions` (in lower case, with their dots); null otherwise. Only
 * the plain name at the end of the path counts: not the host, and nothing behind `?` or `#`. Source:
 * Set-CsImFilterConfiguration reference (BlockFileExtension).
 */
export function blockedExtension(
  { fileName }: LinkTarget,
  extensions: ReadonlySet<string>,
): string | null {
  const dot = fileName.lastIndexOf('.');
  if (dot < 0) return null;
  const extension = fileName.slice(dot).toLowerCase();
  return extensions.has(extension) ? extension : null;
}
