import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import Layout from './Layout.vue';
import OperationHead from './OperationHead.vue';
import TryOperation from './TryOperation.vue';
import './palette.css';
import './typography.css';
import './layout.css';
import './pages.css';
import './search.css';
import './playground.css';

const theme: Theme = {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app }) {
    app.component('OperationHead', OperationHead);
    // A page loads the code of the playground only if it contains a playground.
    app.component(
      'Playground',
      defineAsyncComponent(() => import('./Playground.vue')),
    );
    app.component('TryOperation', TryOperation);
  },
};

// biome-ignore lint/style/noDefaultExport: VitePress reads the default export.
export { theme as default };
