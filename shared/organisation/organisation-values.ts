import * as z from '../schema/late-zod.js';

const oneLine = 'text on one line with no space at either end';

/** Text on one line, of so many characters at most. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\S(.*\S)?$/, oneLine);

/** The same, which may be empty or left out. */
export const optionalText = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^(\S(.*\S)?)?$/, oneLine)
    .optional();

/** A DNS name of at least two labels. */
export const domain = z
  .string()
  .max(255)
  .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'a domain name such as contoso.com');

/** A mail or SIP address without its scheme. */
export const address = z
  .string()
  .max(320)
  .regex(
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/,
    'an address such as alice@contoso.com',
  );

/** A person named by address: who it is, is checked with all references of the file. */
export const sipReference = address.meta({
  description: 'The SIP address of a person in this file.',
});
export const sipReferences = z.array(sipReference).max(20_000);

/** A pool named by its FQDN. */
export const poolName = domain.meta({ description: 'Fully qualified name of a Front End pool.' });

/** A site named as site policies name it. */
export const siteName = text(128);
