import type { Platform } from '@sentinelsec/mock-server';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { expect } from 'vitest';
import { testPlatform } from '../support/test-platform.ts';
import { converse, type Part, type RawAnswer, type Talk } from './converse.ts';
import { expectHarmless, expectNoFailure, expectProblem } from './harmless.ts';

/** A platform on its own port, to which tests send bytes. */
export class Port {
  readonly platform: Platform;
  readonly server: RunningServer;

  private constructor(platform: Platform, server: RunningServer) {
    this.platform = platform;
    this.server = server;
  }

  /** Starts a platform on a free port. The platform checks each response of an operation against the spec. */
  static async open(): Promise<Port> {
    const { platform } = testPlatform();
    return new Port(platform, await startServer(platform, { port: 0 }));
  }

  /** Returns the head of a request, up to the empty line. */
  head(request: string, ...more: readonly string[]): string {
    return [`${request} HTTP/1.1`, 'host: x', `authorization: Bearer ${this.platform.apiKey}`, ...more, '', ''].join('\r\n');
  }

  /**
   * Sends bytes on a new connection. Checks that no response shows an internal detail or has a status of 500 or more, and that
   * the body of each refusal is a problem (RFC 9457).
   */
  async say(parts: readonly Part[], talk: Talk = {}): Promise<RawAnswer[]> {
    const answers = await converse(this.server.port, parts, talk);
    for (const { status, headers, body } of answers) {
      expectHarmless(JSON.stringify([...headers, body]), [this.platform.apiKey]);
      expect(status).toBeLessThan(500);
      if (status >= 400 && !talk.head) expectProblem(status, headers, body);
    }
    return answers;
  }

  /** Checks that the server still responds to a correct request, and has sent no response with a status of 500 or more. */
  async expectAlive(): Promise<void> {
    this.platform.unlock('127.0.0.1');
    this.platform.limits.reset();
    const [answer] = await this.say([this.head('GET /v1/account', 'connection: close')]);
    expect(answer?.status).toBe(200);
    expectNoFailure(this.platform);
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
