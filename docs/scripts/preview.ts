import { serveSite } from './serve-site.ts';

// Serves the built site as a web server should, with its security headers.
const { origin } = await serveSite({ port: 4173 });
console.log(`The built site is at ${origin}/. Stop with Ctrl+C.`);
