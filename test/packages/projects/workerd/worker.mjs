import expected from './readme.txt';

const worker = {
  async test() {
    const lines = [];
    console.log = (...values) => lines.push(values.map(String).join(' '));
    // A worker may start timers only while it handles a request. So the program is imported here.
    await import('./readme.mjs');
    const printed = `${lines.join('\n')}\n`;
    if (printed !== expected) throw new Error(`It printed ${printed}`);
  },
};
// biome-ignore lint/style/noDefaultExport: workerd reads the default export.
export default worker;
