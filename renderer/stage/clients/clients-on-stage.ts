import { useEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { useStageEntry, useStageIds } from '../../bridge/hooks.js';
import type { ClientLook } from '../../client/client-look.js';

interface ClientsOnStage {
  /** People whose clients have signed in, in the order in which they came: the order on the stage. */
  readonly order: readonly string[];
  /** People whose client was taken off the stage. */
  readonly hidden: readonly string[];
  /** The client to bring into sight, and how often that was asked. */
  readonly wanted: { readonly sip: string; readonly count: number; readonly focus: boolean };
  /** What is to be open in each client, by its address; absent where nobody said. */
  readonly looks: Readonly<Record<string, ClientLook>>;
  /** Takes in who is signed in now: newcomers come last, and who was hidden and left is forgotten. */
  settle(signedIn: readonly string[]): void;
  /** Forgets everyone but these, as when another organisation was loaded. */
  keepOnly(sips: readonly string[]): void;
  hide(sip: string): void;
  show(sip: string): void;
  /** Opens this in the clients, and brings the first that has something open into sight; the keyboard stays. */
  look(looks: Readonly<Record<string, ClientLook>>): void;
  /** Puts these first, in this order, and back on the stage; hides the others if asked to. */
  arrange(sips: readonly string[], hidden: readonly string[]): void;
}

/** Which clients stand side by side. Signing out and in keeps a client's place. */
export const useClientsOnStage = create<ClientsOnStage>()((set) => ({
  order: [],
  hidden: [],
  wanted: { sip: '', count: 0, focus: false },
  looks: {},
  settle: (signedIn) =>
    set(({ order, hidden }) => {
      const gone = hidden.filter((sip) => !signedIn.includes(sip));
      const added = signedIn.filter((sip) => !order.includes(sip));
      if (gone.length === 0 && added.length === 0) return {};
      const left = (sip: string): boolean => !gone.includes(sip);
      return { order: [...order, ...added].filter(left), hidden: hidden.filter(left) };
    }),
  keepOnly: (sips) => set({ order: sips, hidden: [], looks: {} }),
  hide: (sip) => set(({ hidden }) => ({ hidden: [...hidden.filter((one) => one !== sip), sip] })),
  show: (sip) =>
    set(({ hidden, wanted }) => ({
      hidden: hidden.filter((one) => one !== sip),
      wanted: { sip, count: wanted.count + 1, focus: true },
    })),
  look: (looks) =>
    set(({ wanted: { count } }) => {
      const sip = Object.keys(looks).find((one) => Object.values(looks[one] ?? {}).some(Boolean));
      return sip === undefined
        ? { looks }
        : { looks, wanted: { sip, count: count + 1, focus: false } };
    }),
  arrange: (sips, hidden) =>
    set(({ order }) => ({
      order: [...sips, ...order.filter((sip) => !sips.includes(sip))],
      hidden,
    })),
}));

/** SIP addresses of everyone signed in, in the order of the stage. */
export function useSignedIn(): readonly string[] {
  const signedIn = useStageIds('client/{sip}');
  const order = useClientsOnStage((stage) => stage.order);
  return useMemo(() => {
    const place = (sip: string): number => {
      const index = order.indexOf(sip);
      return index < 0 ? order.length : index;
    };
    return signedIn.toSorted((a, b) => place(a) - place(b));
  }, [signedIn, order]);
}

/**
 * The clients that stand on the stage: everyone who signed in, until taken off it. Who signs out
 * at the client itself stays, and the client shows the way back in.
 */
export function useShownClients(): readonly string[] {
  const signedIn = useSignedIn();
  const organisation = useStageEntry('organisation');
  const { order, hidden, settle, keepOnly } = useClientsOnStage();
  const known = useRef(organisation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: taking a client off the stage settles again
  useEffect(() => {
    if (known.current !== organisation) keepOnly(signedIn);
    known.current = organisation;
    settle(signedIn);
  }, [settle, keepOnly, signedIn, hidden, organisation]);
  return useMemo(
    () => [...new Set([...order, ...signedIn])].filter((sip) => !hidden.includes(sip)),
    [order, signedIn, hidden],
  );
}
