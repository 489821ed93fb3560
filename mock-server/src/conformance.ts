export { conformance } from './platform/conformance.ts';
