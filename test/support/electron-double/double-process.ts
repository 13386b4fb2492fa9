import { type ChildProcess, fork } from 'node:child_process';
import type { Asked, DoubleFacts, QuestionName, Questions, Told } from './messages.js';

export interface DoubleProcessOptions {
  /** The bundle of `run-main.ts`. */
  readonly runner: string;
  /** The built main process. */
  readonly main: string;
  readonly args: readonly string[];
  readonly facts?: DoubleFacts;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

type Pending = { resolve(value: unknown): void; reject(error: Error): void };

/** A main process under the double: asks it questions, and hears what it tells in order. */
export class DoubleProcess {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #output: string[] = [];
  #asked = 0;

  constructor(options: DoubleProcessOptions, told: (message: Told) => void) {
    this.#child = fork(options.runner, [options.main, ...options.args], {
      // The same copying as Electron's IPC: structured clone.
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // As Electron starts its Node: a rejection that nothing handles ends nothing.
      execArgv: ['--unhandled-rejections=warn'],
      env: { ...process.env, ELECTRON_DOUBLE: JSON.stringify(options.facts ?? {}) },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => this.#output.push(text));
    this.ended = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => {
        for (const { reject } of this.#pending.values()) reject(new Error(this.#describeEnd()));
        this.#pending.clear();
        resolve({ code, signal });
      });
    });
    this.#child.on('message', (message) => this.#receive(message as Told, told));
  }

  /** All that the process has printed. */
  get output(): string {
    return this.#output.join('');
  }

  ask<N extends QuestionName>(name: N, ask: Questions[N]['ask']): Promise<Questions[N]['answer']> {
    if (!this.#child.connected) return Promise.reject(new Error(this.#describeEnd()));
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      // The answer is of the type that the other half, compiled with the same table, gives.
      this.#pending.set(id, {
        resolve: (value) => resolve(value as Questions[N]['answer']),
        reject,
      });
      this.#child.send({ id, name, ask } satisfies Asked, (error) => {
        if (error) reject(error);
      });
    });
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  #receive(message: Told, told: (message: Told) => void): void {
    if (message.kind !== 'answer' && message.kind !== 'failure') {
      told(message);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.kind === 'answer') pending?.resolve(message.value);
    else pending?.reject(new Error(message.message));
  }

  #describeEnd(): string {
    return `The main process has ended. It printed:\n${this.output}`;
  }
}
