export { createPlatform } from './adapters/create-platform.ts';
export type { ClientOptions, Platform } from './adapters/platform.ts';
export type { SharedClock } from './adapters/shared-clock.ts';
export type { HandleOptions } from './platform/core.ts';
export type { Answered, PlatformOptions } from './platform/options.ts';
export type { Advance, TimeControl } from './platform/time-control.ts';
