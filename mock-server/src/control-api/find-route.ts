import type { ControlRoute } from './control-route.ts';
import { type ControlOperationId, controlRoutes } from './generated/routes.ts';
import { ControlRefusal } from './refusal.ts';

/** The control route of a request. */
export interface FoundRoute {
  readonly id: ControlOperationId;
  readonly route: ControlRoute;
  /** The decoded path parameters. */
  readonly path: Readonly<Record<string, string>>;
}

const routes = (Object.entries(controlRoutes) as [ControlOperationId, ControlRoute][]).map(([id, route]) => ({
  id,
  route,
  segments: route.path.split('/'),
}));

/**
 * Finds the control route of a method and a path. Refuses an unknown path with 404. If the path does not support the method,
 * refuses with 405.
 */
export function findRoute(method: string, pathname: string): FoundRoute {
  const segments = pathname.split('/');
  const found = routes.filter((candidate) => fits(candidate.segments, segments));
  if (found.length === 0)
    throw new ControlRefusal(
      404,
      'This control route does not exist. The file control.yaml of @sentinelsec/mock-server lists all control routes.',
    );
  const wanted = method === 'HEAD' ? 'GET' : method;
  const chosen = found.find(({ route }) => route.method === wanted);
  if (chosen) return { id: chosen.id, route: chosen.route, path: parametersOf(chosen.segments, segments) };
  const allow = [...new Set(found.map(({ route }) => route.method))];
  throw new ControlRefusal(405, `This control route does not support ${method}. It supports ${allow.join(', ')}.`, {
    headers: { Allow: allow.join(', ') },
  });
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

const fits = (template: readonly string[], segments: readonly string[]): boolean =>
  template.length === segments.length &&
  template.every((part, place) => (isParameter(part) ? segments[place] !== '' : part === segments[place]));

function parametersOf(template: readonly string[], segments: readonly string[]): Record<string, string> {
  try {
    const pairs = template.flatMap((part, place) =>
      isParameter(part) ? [[part.slice(1, -1), decodeURIComponent(segments[place] ?? '')] as const] : [],
    );
    return Object.fromEntries(pairs);
  } catch {
    throw new ControlRefusal(400, 'A segment of the path is not valid percent-encoded UTF-8. Correct its encoding.');
  }
}
