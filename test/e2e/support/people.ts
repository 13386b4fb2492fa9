/** People of the sample organisation whom the specs speak of. */
export const alice = { sip: 'alice@contoso.com', name: 'Alice Ahlberg' } as const;
export const bob = { sip: 'bob@contoso.com', name: 'Bob Barros' } as const;
export const carol = { sip: 'carol@contoso.com', name: 'Carol Castellanos' } as const;
export const diego = { sip: 'diego@contoso.com', name: 'Diego Salazar' } as const;
/** Of the federated partner. */
export const fay = { sip: 'fay@fabrikam.com', name: 'Fay Farrow' } as const;

export interface Person {
  readonly sip: string;
  readonly name: string;
}
