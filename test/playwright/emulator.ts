import type { Locator, Page } from '@playwright/test';
import { apiViews } from '../../electron/host/server/client/api-views.js';
import type { EmulatorClient } from '../../electron/host/server/client/emulator-client.js';
import {
  type Command,
  type CommandName,
  type CommandOf,
  describeCommand,
  type ResultOf,
} from '../../shared/contract/commands/command.js';
import type { ShellResult } from '../../shared/contract/commands/shell.js';
import type { EmulatorViews } from '../../shared/contract/emulator-views.js';
import type { PersonView } from '../../shared/contract/views/stage.js';
import { ClientPage } from '../e2e/support/client-page.js';
import { FollowedPages } from '../e2e/support/followed-pages.js';
import { StagePage } from '../e2e/support/stage-page.js';
import { boxed, step } from '../e2e/support/step.js';
import type { EmulatorHost } from './emulator-host.js';

/**
 * An emulator of a test. What is done through it is shown by every page of it before the next step
 * is taken. Each call is a step of the test. People are named by SIP
 * address, by what stands before its @, or by display name.
 */
export class Emulator {
  /** The control API of this emulator, for what has no method here. */
  readonly api: EmulatorClient;
  /** What can be seen of it without a page. */
  readonly views: EmulatorViews;
  readonly #pages = new FollowedPages();
  /** The page that was opened last on each client, by SIP address. */
  readonly #clients = new Map<string, Page>();

  constructor(private readonly host: EmulatorHost) {
    this.api = host.api;
    this.views = apiViews(host.api);
  }

  /**
   * Carries out a command that the window has, too: `{ name: 'client.set-note', sip: 'alice', text: 'Hi' }`; returns
   * what it returns. Rejects with `EmulatorError` where it is refused, and nothing has changed then.
   */
  async command<N extends CommandName>(command: CommandOf<N>): Promise<ResultOf<N>> {
    return await step()(titleOf(command), () => this.#carryOut(command), boxed);
  }

  /** Runs text in the management shell. Rejects on an error record. */
  async shell(text: string): Promise<ShellResult> {
    return await step()(
      titleOf({ name: 'shell.run', text }),
      async () => {
        const result = await this.#carryOut({ name: 'shell.run', text });
        const error = result.records.find(({ kind }) => kind === 'error');
        if (error) throw new Error(error.text);
        return result;
      },
      boxed,
    );
  }

  /** Passes virtual time: `00:30:00`. Everything due fires, in order. */
  async run(duration: string): Promise<void> {
    const command = { name: 'clock.run', duration } as const;
    return await step()(titleOf(command), () => this.#only(command), boxed);
  }

  /** Passes virtual time up to a moment: `08:30:00`, or with a date `2010-12-06T08:30:00`. */
  async runTo(time: string): Promise<void> {
    const command = { name: 'clock.run-to', time } as const;
    return await step()(titleOf(command), () => this.#only(command), boxed);
  }

  /** Passes virtual time up to the next event. */
  async next(): Promise<void> {
    const command = { name: 'clock.next' } as const;
    return await step()(titleOf(command), () => this.#only(command), boxed);
  }

  /** Signs a person in, with the policy that governs that person now. */
  async signIn(person: string): Promise<void> {
    const command = { name: 'client.sign-in', sip: person } as const;
    return await step()(titleOf(command), () => this.#only(command), boxed);
  }

  /** Signs a person out; a page of the client shows the way back in. */
  async signOut(person: string): Promise<void> {
    const command = { name: 'client.sign-out', sip: person } as const;
    return await step()(titleOf(command), () => this.#only(command), boxed);
  }

  /** Brings a client the policy that governs its user now. */
  async signOutAndIn(person: string): Promise<void> {
    const command = { name: 'client.sign-out-and-in', sip: person } as const;
    return await step()(titleOf(command), () => this.#only(command), boxed);
  }

  /** Ends the emulator; its pages close and its data folder goes. Fixtures do this themselves. */
  close(): Promise<void> {
    return this.host.close();
  }

  /** The operator's page. */
  async stage(): Promise<StagePage> {
    return await step()(
      'Open the stage.',
      async () => new StagePage(await this.#pages.follow(await this.host.stage())),
      boxed,
    );
  }

  /** A page of a person's client. Rejects when the person is not signed in. */
  async client(person: string): Promise<EmulatedClient> {
    return await step()(
      `Open the client of ${person}.`,
      async () => {
        const { sip, displayName, signedIn } = await this.#person(person);
        if (!signedIn)
          throw new Error(`${displayName} is not signed in. Call signIn('${person}') first.`);
        return new EmulatedClient(this, { sip, displayName }, await this.#open(sip));
      },
      boxed,
    );
  }

  /** What a person's client shows, as PNG: the page that is open on it as it stands, else one of its own. */
  async picture(person: string): Promise<Buffer> {
    return await step()(
      `Take a picture of the client of ${person}.`,
      async () => {
        const { sip } = await this.#person(person);
        const open = this.#clients.get(sip);
        const page = open && !open.isClosed() ? open : await this.#open(sip);
        return page.screenshot();
      },
      boxed,
    );
  }

  /** A person of the organisation or of its partners. Rejects when nobody, or several, have the name. */
  async person(name: string): Promise<PersonView> {
    return await step()(`Who is ${name}?`, () => this.#person(name), boxed);
  }

  async #open(sip: string): Promise<Page> {
    const page = await this.#pages.follow(await this.host.client(sip));
    this.#clients.set(sip, page);
    return page;
  }

  #person(name: string): Promise<PersonView> {
    return this.views.ask({ name: 'directory.person', sip: name });
  }

  async #only<N extends CommandName>(command: CommandOf<N>): Promise<void> {
    await this.#carryOut(command);
  }

  async #carryOut<N extends CommandName>(command: CommandOf<N>): Promise<ResultOf<N>> {
    const { value, seq } = await this.api.command(command);
    await this.#pages.show(seq);
    return value;
  }
}

/** What the command asks for, and at whose client. */
function titleOf(command: Command): string {
  const sentence = describeCommand(command);
  return 'sip' in command && command.sip !== undefined ? `${command.sip}: ${sentence}` : sentence;
}

interface Named {
  readonly sip: string;
  readonly displayName: string;
}

/** A Lync client on a page of its own, with whatever its user can point at. */
export class EmulatedClient extends ClientPage {
  readonly sip: string;

  constructor(
    readonly emulator: Emulator,
    readonly owner: Named,
    page: Page,
  ) {
    super(page, owner.displayName);
    this.sip = owner.sip;
  }

  /** A contact in the list of this client, for the matchers: `expect(await bob.contact('alice')).toShowPresence(…)`. */
  async contact(person: string): Promise<ContactOnScreen> {
    return await step()(
      `Contact ${person} of ${this.owner.displayName}`,
      async () => {
        const ask = { name: 'directory.person', sip: person } as const;
        const { sip, displayName } = await this.emulator.views.ask(ask);
        return new ContactOnScreen(this, { sip, displayName });
      },
      boxed,
    );
  }
}

/** A contact as a client shows it. */
export class ContactOnScreen {
  readonly sip: string;
  readonly row: Locator;

  constructor(
    readonly client: EmulatedClient,
    readonly person: Named,
  ) {
    this.sip = person.sip;
    this.row = client.row(person.displayName);
  }
}
