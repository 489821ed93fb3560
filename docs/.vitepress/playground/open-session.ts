import { Session } from './session.ts';

let opened: Promise<Session> | undefined;

/** Returns the session of this page. The first call loads the mock platform. */
export function openSession(): Promise<Session> {
  opened ??= Promise.all([import('@sentinelsec/mock-server'), import('virtual:playground-data')]).then(
    ([{ createPlatform }, { default: data }]) => new Session(createPlatform({ frozen: true }), data),
  );
  return opened;
}
