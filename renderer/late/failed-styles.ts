/**
 * Fetches again every style sheet that could not be fetched; says whether all are there now. The
 * bundler asks for the styles of a part once, and takes them as given from then on.
 */
export async function loadFailedStyles(): Promise<boolean> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const there = new Set(links.filter(hasRules).map(({ href }) => href));
  const failed = new Map(
    links.filter(({ href }) => !there.has(href)).map((link) => [link.href, link]),
  );
  const outcomes = await Promise.all([...failed.values()].map(loadAgain));
  return outcomes.every(Boolean);
}

/** A sheet that failed is there as well, but its rules are refused, or it has none. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

function loadAgain(failed: HTMLLinkElement): Promise<boolean> {
  // With its nonce.
  const link = failed.cloneNode() as HTMLLinkElement;
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(true));
    link.addEventListener('error', () => {
      link.remove();
      resolve(false);
    });
    document.head.append(link);
  });
}
