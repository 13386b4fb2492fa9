type Headers = Readonly<Record<string, string>>;

/** On every answer, whatever it holds. */
export const commonHeaders: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** For answers that are not a page: they may do nothing, should somebody open one as a page. */
const inertPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * For the page. Only its own scripts run; a style sheet made at run time needs the nonce, which is
 * another one for each answer.
 */
export const pageHeaders = (nonce: string): Headers => ({
  ...commonHeaders,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
});

/**
 * For a page without scripts that holds one form. What it sends carries an Origin, and may lead on to another port of
 * ours.
 */
export const formHeaders = (nonce: string): Headers => ({
  ...pageHeaders(nonce),
  'referrer-policy': 'same-origin',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'self' http://127.0.0.1:*",
    "frame-ancestors 'none'",
  ].join('; '),
});

/** For files whose name changes with their content. */
export const assetHeaders = (mediaType: string): Headers => ({
  ...commonHeaders,
  'content-type': mediaType,
  'cache-control': 'private, max-age=31536000, immutable',
  'content-security-policy': inertPolicy,
});

/** A photo may be an SVG from a file, which must not become a page with scripts. */
export const photoHeaders = (mediaType: string): Headers => ({
  ...assetHeaders(mediaType),
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
});

const inertHeaders = (mediaType: string): Headers => ({
  ...commonHeaders,
  'content-type': `${mediaType}; charset=utf-8`,
  'cache-control': 'no-store',
  'content-security-policy': inertPolicy,
});

export const jsonHeaders = inertHeaders('application/json');

export const textHeaders = inertHeaders('text/plain');
