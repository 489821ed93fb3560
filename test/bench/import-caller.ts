import { registerHooks } from 'node:module';

// Measures the import of one or more modules in a new process, and reports which packages the import has loaded.
const { specifiers } = JSON.parse(process.argv[2] ?? '{}') as { specifiers: readonly string[] };
const loaded = new Set<string>();
registerHooks({
  resolve(name, context, next) {
    const found = next(name, context);
    const inside = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(found.url)?.[1];
    if (inside !== undefined) loaded.add(inside);
    return found;
  },
});
const cpuBefore = process.cpuUsage();
const began = performance.now();
for (const specifier of specifiers) await import(specifier);
const wall = performance.now() - began;
const { user, system } = process.cpuUsage(cpuBefore);
process.send?.({ cpu: user + system, wall, loaded: [...loaded] }, () => process.exit());
