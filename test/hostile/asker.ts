import { contract } from '../../mock-server/src/generated/contract.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { expectHarmless, expectNoFailure, expectProblem } from './harmless.ts';

/** The parts of a response that the tests compare. */
export interface AskerResponse {
  readonly status: number;
  readonly body: string;
}

/** Sends invalid requests to a platform. Checks that no response shows an internal detail. */
export class Asker {
  readonly testPlatform: TestPlatform = testPlatform();

  /** Sends a request and checks the response. */
  async ask(request: Request): Promise<AskerResponse> {
    const { platform } = this.testPlatform;
    const response = await platform.handle(request);
    const body = await response.text();
    if (response.status >= 500) expectNoFailure(platform);
    expectHarmless(JSON.stringify([...response.headers, body]), [platform.apiKey, platform.totpSecret]);
    if (response.status >= 400 && request.method !== 'HEAD') expectProblem(response.status, response.headers, body);
    return { status: response.status, body };
  }

  /** Reads a path with the owner's key. */
  get(path: string): Promise<AskerResponse> {
    const { platform } = this.testPlatform;
    return this.ask(new Request(platform.origin + path, { headers: { authorization: `Bearer ${platform.apiKey}` } }));
  }

  /** Sends a body unchanged to the operation `account.update`. */
  change(body: BodyInit): Promise<AskerResponse> {
    const { platform } = this.testPlatform;
    const { method, path } = contract.operations['account.update'];
    const headers = { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' };
    return this.ask(new Request(platform.origin + path, { method, headers, body }));
  }

  /** Checks that the platform has sent no response with a status of 500 or more. */
  expectNoFailure(): void {
    expectNoFailure(this.testPlatform.platform);
  }
}
