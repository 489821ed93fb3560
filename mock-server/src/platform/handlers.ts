import { type HttpHandler, http } from 'msw/http';
import { contract } from '../generated/contract.ts';

/** MSW handlers for a platform: one catch-all for each of its origins, so that nothing for them passes by to a network. */
export const handlersOf = (handle: (request: Request) => Promise<Response>): readonly HttpHandler[] =>
  Object.values(contract.origins).map((origin) => http.all(`${origin}/*`, ({ request }) => handle(request)));
