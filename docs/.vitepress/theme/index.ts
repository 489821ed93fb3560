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
    // The playground is loaded where it is used, and nowhere else.
    app.component(
      'Playground',
      defineAsyncComponent(() => import('./Playground.vue')),
    );
    app.component('TryOperation', TryOperation);
  },
};

// biome-ignore lint/style/noDefaultExport: VitePress reads the default export.
export { theme as default };
