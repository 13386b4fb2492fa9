const address = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

// What an organisation file holds, and no other name is written to one.

export const isAddress = (text: string): boolean => text.length <= 320 && address.test(text);

export const isLogonName = (text: string): boolean => /^[^"/\\[\]:;|=,+*?<>@\s]{1,20}$/.test(text);

export const isDistinguishedName = (text: string): boolean =>
  text.length <= 1024 && /^[Cc][Nn]=.+,[Dd][Cc]=[^,]+$/.test(text);
