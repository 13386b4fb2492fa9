import type { Locator, Page } from '@playwright/test';
import { apiViews } from '../../electron/host/server/client/api-views.js';
import type { EmulatorClient } from '../../electron/host/server/client/emulator-client.js';
import type { CommandName, CommandOf, ResultOf } from '../../shared/contract/commands/command.js';
import type { ShellResult } from '../../shared/contract/commands/shell.js';
import { type EmulatorViews, stageEntries } from '../../shared/contract/emulator-views.js';
import type { PersonView } from '../../shared/contract/views/stage.js';
import { ClientPage } from '../e2e/support/client-page.js';
import { FollowedPages } from '../e2e/support/followed-pages.js';
import { StagePage } from '../e2e/support/stage-page.js';
import type { EmulatorHost } from './emulator-host.js';

/**
 * An emulator of a test. What is done through it is shown by every page of it before the next step
 * is taken. People are named by SIP address, or by what stands before its @.
 */
export class Emulator {
  /** The control API of this emulator, for what has no method here. */
  readonly api: EmulatorClient;
  /** What can be seen of it without a page. */
  readonly views: EmulatorViews;
  readonly #pages = new FollowedPages();

  constructor(private readonly host: EmulatorHost) {
    this.api = host.api;
    this.views = apiViews(host.api);
  }

  /** Carries out a command that the window has, too; returns what it returns. */
  async command<N extends CommandName>(command: CommandOf<N>): Promise<ResultOf<N>> {
    const { value, seq } = await this.api.command(command);
    await this.#pages.show(seq);
    return value;
  }

  /** Runs text in the management shell. Rejects on an error record. */
  async shell(text: string): Promise<ShellResult> {
    const result = await this.command({ name: 'shell.run', text });
    const error = result.records.find(({ kind }) => kind === 'error');
    if (error) throw new Error(error.text);
    return result;
  }

  /** Passes virtual time: `00:30:00`. Everything due fires, in order. */
  async run(duration: string): Promise<void> {
    await this.command({ name: 'clock.run', duration });
  }

  /** Passes virtual time up to a moment: `08:30:00`, or with a date `2010-12-06T08:30:00`. */
  async runTo(time: string): Promise<void> {
    await this.command({ name: 'clock.run-to', time });
  }

  /** Passes virtual time up to the next event. */
  async next(): Promise<void> {
    await this.command({ name: 'clock.next' });
  }

  async signIn(person: string): Promise<void> {
    await this.command({ name: 'client.sign-in', sip: (await this.person(person)).sip });
  }

  async signOut(person: string): Promise<void> {
    await this.command({ name: 'client.sign-out', sip: (await this.person(person)).sip });
  }

  /** Brings a client the policy that governs its user now. */
  async signOutAndIn(person: string): Promise<void> {
    await this.command({ name: 'client.sign-out-and-in', sip: (await this.person(person)).sip });
  }

  /** Ends the emulator; its pages close and its data folder goes. Fixtures do this themselves. */
  close(): Promise<void> {
    return this.host.close();
  }

  /** The operator's page. */
  async stage(): Promise<StagePage> {
    return new StagePage(await this.#pages.follow(await this.host.stage()));
  }

  /** A page of a person's client. Rejects when they are not signed in. */
  async client(person: string): Promise<EmulatedClient> {
    const { sip, displayName } = await this.person(person);
    if (!(`client/${sip}` in (await stageEntries(this.views))))
      throw new Error(`${displayName} is not signed in. Call signIn('${person}') first.`);
    const page = await this.#pages.follow(await this.host.client(sip));
    return new EmulatedClient(this, { sip, displayName }, page);
  }

  /** A person of the organisation or of its partners. Rejects when nobody, or several, have the name. */
  async person(name: string): Promise<PersonView> {
    return this.views.ask({ name: 'directory.person', sip: name });
  }
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

  /** A contact in the list of this client, for the matchers. */
  async contact(person: string): Promise<ContactOnScreen> {
    const { sip, displayName } = await this.emulator.person(person);
    return new ContactOnScreen(this, { sip, displayName });
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
