declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;

  // biome-ignore lint/style/noDefaultExport: these modules have a default export.
  export { component as default };
}
declare module '*.css';

/** The file `docs/.site/playground.json`, which the build writes. */
declare module 'virtual:playground-data' {
  const data: import('../scripts/playground-data.ts').PlaygroundData;

  // biome-ignore lint/style/noDefaultExport: this module has a default export.
  export { data as default };
}
