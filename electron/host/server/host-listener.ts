import type { Server } from 'node:http';
import { toContractError } from '../session/connection.js';
import { healthPath, sendHealth } from './health.js';
import { HostRule, type Listening, onLoopback } from './host-rule.js';
import { HttpRefusal, statusOfCode } from './http-refusal.js';
import { type LoopbackServer, openLoopbackServer, type RefusalAnswer } from './loopback-server.js';
import { checkHead, targetOf } from './request-target.js';
import { jsonHeaders } from './security-headers.js';

export interface ListenerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** 127.0.0.1 unless given. */
  readonly listening?: Listening;
}

/** The port of a browser host, open before there is an emulator behind it. */
export interface HostListener {
  readonly server: Server;
  readonly port: number;
  readonly rule: HostRule;
  /** Has requests answered from now on, and refused ones told. */
  serve(answer: Parameters<LoopbackServer['serve']>[0], refused: (error: unknown) => void): void;
  close: LoopbackServer['close'];
}

/**
 * Takes the port. Until `serve` is called, `/health` answers that the emulator is not ready and everything else is
 * refused with 503. Rejects when the port cannot be had.
 */
export async function openHostListener({
  port,
  listening = onLoopback,
}: ListenerOptions): Promise<HostListener> {
  let refused: (error: unknown) => void = () => {};
  const opened = await openLoopbackServer({
    port,
    address: listening.address,
    maximumConnections: 512,
    describe: describeRefusal,
    refused: (error) => refused(error),
  });
  const rule = new HostRule(listening, opened.port);
  opened.serve(async (request, response) => {
    rule.check(checkHead(request));
    if (targetOf(request).pathname === healthPath) return sendHealth(request, response, false);
    const sentence = `The emulator is starting. ${healthPath} says when it is ready.`;
    throw new HttpRefusal(503, 'refused', sentence, { 'retry-after': '1' });
  });
  return {
    server: opened.server,
    port: opened.port,
    rule,
    serve(answer, report) {
      refused = report;
      opened.serve(answer);
    },
    close: opened.close,
  };
}

/** What a refusal looks like on the browser host. */
export function describeRefusal(error: unknown): RefusalAnswer {
  const contract = toContractError(error);
  const known = error instanceof HttpRefusal ? error : null;
  const { code, message } = known ?? contract;
  return {
    status: known?.status ?? statusOfCode[contract.code],
    headers: { ...jsonHeaders, ...known?.headers },
    body: JSON.stringify({ error: { code, message } }),
  };
}
