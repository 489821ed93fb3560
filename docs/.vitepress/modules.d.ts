declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;

  // biome-ignore lint/style/noDefaultExport: this is what the module has.
  export { component as default };
}
declare module '*.css';

/** `docs/.site/playground.json`, which the build writes. */
declare module 'virtual:playground-data' {
  const data: import('../scripts/playground-data.ts').PlaygroundData;

  // biome-ignore lint/style/noDefaultExport: this is what the module has.
  export { data as default };
}
