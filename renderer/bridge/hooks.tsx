import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useSyncExternalStore,
} from 'react';
import type {
  ClientEntries,
  Command,
  ContactView,
  ResultOf,
  StageEntries,
} from '../../shared/contract/index.js';
import { fillPattern } from '../../shared/contract/key-pattern.js';
import type { Connection, ConnectionStatus, TopicState } from './connection.js';
import type { EntryStore } from './entry-store.js';

const ConnectionContext = createContext<Connection | null>(null);

/** Gives the page its connection and keeps the `stage` topic up to date. */
export function ConnectionProvider(props: {
  readonly connection: Connection;
  readonly children: ReactNode;
}): ReactNode {
  const { connection, children } = props;
  useEffect(() => connection.enter('stage'), [connection]);
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

/** The page's connection. Throws outside a `ConnectionProvider`. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('useConnection needs a ConnectionProvider above it');
  return connection;
}

export function useConnectionStatus(): ConnectionStatus {
  const connection = useConnection();
  return useSyncExternalStore(
    useCallback((listener) => connection.subscribeStatus(listener), [connection]),
    () => connection.status(),
  );
}

/** Whether a topic is asked for, there, or refused. */
export function useTopicState(name: string): TopicState {
  const connection = useConnection();
  return useSyncExternalStore(
    useCallback((listener) => connection.subscribeTopicState(name, listener), [connection, name]),
    () => connection.topicState(name),
  );
}

/** Sends commands; the function is the same at every render. */
export function useCommand(): <C extends Command>(command: C) => Promise<ResultOf<C['name']>> {
  const connection = useConnection();
  return useCallback((command) => connection.command(command), [connection]);
}

/** One entry of a store; renders again when, and only when, that entry changes. */
export function useEntry<E extends object, K extends keyof E & string>(
  store: EntryStore<E>,
  key: K,
): E[K] | undefined {
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe(key, listener), [store, key]),
    () => store.get(key),
  );
}

/** The keys under a prefix; renders again when one comes or goes. */
export function useKeys<E extends object>(store: EntryStore<E>, prefix: string): readonly string[] {
  return useSyncExternalStore(
    useCallback((listener) => store.subscribeKeys(prefix, listener), [store, prefix]),
    () => store.keys(prefix),
  );
}

export function useStageStore(): EntryStore<StageEntries> {
  return useConnection().topic<StageEntries>('stage');
}

/** One entry of topic `stage`. */
export function useStageEntry<K extends keyof StageEntries & string>(
  key: K,
): StageEntries[K] | undefined {
  return useEntry(useStageStore(), key);
}

/** The keys of topic `stage` under a prefix, such as `client/`. */
export function useStageKeys(
  prefix: 'client/' | 'policy/' | 'notice/' | 'log/',
): readonly string[] {
  return useKeys(useStageStore(), prefix);
}

/** The topic of one person's client. */
export const clientTopic = (sip: string): string => fillPattern('client/{sip}', sip);

/** The store of one person's client, for those outside its `ClientProvider`. */
export function useStoreOfClient(sip: string): EntryStore<ClientEntries> {
  return useConnection().topic<ClientEntries>(clientTopic(sip));
}

const ClientContext = createContext<string | null>(null);

/** Gives what is below it one person's client and keeps that client's topic up to date. */
export function ClientProvider(props: {
  readonly sip: string;
  readonly children: ReactNode;
}): ReactNode {
  const connection = useConnection();
  const { sip, children } = props;
  useEffect(() => connection.enter(clientTopic(sip)), [connection, sip]);
  return <ClientContext value={sip}>{children}</ClientContext>;
}

/** SIP address of the person whose client this is. Throws outside a `ClientProvider`. */
export function useClientSip(): string {
  const sip = useContext(ClientContext);
  if (sip === null) throw new Error('a client hook needs a ClientProvider above it');
  return sip;
}

export function useClientStore(): EntryStore<ClientEntries> {
  return useStoreOfClient(useClientSip());
}

/** One entry of this client; `undefined` until its first snapshot. */
export function useClientEntry<K extends keyof ClientEntries & string>(
  key: K,
): ClientEntries[K] | undefined {
  return useEntry(useClientStore(), key);
}

/** The keys of this client under a prefix. */
export function useClientKeys(prefix: 'contact/' | 'alert/'): readonly string[] {
  return useKeys(useClientStore(), prefix);
}

/** One contact as this client shows it; wakes only for that contact. */
export function useContact(sip: string): ContactView | undefined {
  return useClientEntry(`contact/${sip}`);
}

type ClientCommand = Extract<Command, { readonly name: `${'client' | 'conversation'}.${string}` }>;
type WithoutSip<C> = C extends unknown ? Omit<C, 'sip'> : never;
type ClientCommandInput = WithoutSip<ClientCommand>;

/**
 * Sends a command as this client's user: `send({ name: 'client.set-status', status: 'busy' })`.
 * The function is the same at every render.
 */
export function useClientCommand(): <C extends ClientCommandInput>(
  command: C,
) => Promise<ResultOf<C['name']>> {
  const connection = useConnection();
  const sip = useClientSip();
  return useCallback(
    // The input with `sip` is a member of the union again, which the compiler cannot follow.
    (command) => connection.command({ ...command, sip } as unknown as ClientCommand) as never,
    [connection, sip],
  );
}
