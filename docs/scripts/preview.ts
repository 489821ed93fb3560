import { serveSite } from './serve-site.ts';

// npm run docs:preview [-- PORT]: serves the built site with the security headers that a web server should send.
const [port = '4173'] = process.argv.slice(2);
const { origin } = await serveSite({ port: Number(port) });
console.log(`The built site is at ${origin}/. Stop with Ctrl+C.`);
