const lines = [];
console.log = (...values) => lines.push(values.map(String).join(' '));
await import('./readme.mjs');
document.querySelector('pre').textContent = `${lines.join('\n')}\n`;
document.title = 'Done';
