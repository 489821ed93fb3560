import { Session } from './session.ts';

let opened: Promise<Session> | undefined;

/** The session of this page; the platform is loaded when the first panel asks for it. */
export function openSession(): Promise<Session> {
  opened ??= Promise.all([import('@sentinelsec/mock-server'), import('virtual:playground-data')]).then(
    ([{ createPlatform }, { default: data }]) => new Session(createPlatform({ frozen: true }), data),
  );
  return opened;
}
