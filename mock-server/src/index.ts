export { createPlatform } from './adapters/create-platform.ts';
export type { Answered, PlatformOptions } from './platform/options.ts';
export type { HandleOptions, Platform } from './platform/platform.ts';
export type { Advance } from './platform/time-control.ts';
