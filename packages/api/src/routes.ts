import type { FastifyInstance } from 'fastify';
import type { Endpoint } from './endpoint.ts';
import { mountPreflight } from './http/cors.ts';
import { mount, mountOtherMethods, type PipelineOptions } from './pipeline.ts';

/** Where every operation answers. What operators and OAuth clients look for answers at the root as well. */
export const PREFIXES = ['/api/v1', '/v1'] as const;

/** Gives every operation its paths, and every path an answer to the methods that it does not have. */
export function mountAll(app: FastifyInstance, endpoints: readonly Endpoint[], options: PipelineOptions): void {
  for (const prefix of ['', ...PREFIXES]) {
    const here = prefix === '' ? endpoints.filter((endpoint) => endpoint.mount === 'root') : endpoints;
    for (const endpoint of here) mount(app, endpoint, `${prefix}${routeOf(endpoint.path)}`, options);
    for (const path of new Set(here.map((endpoint) => endpoint.path))) {
      const url = `${prefix}${routeOf(path)}`;
      const shared = here.some((endpoint) => endpoint.path === path && endpoint.customerToken);
      if (shared) mountPreflight(app, url, methodsAt(path, here));
      mountOtherMethods(app, url, methodsAt(path, here), shared);
    }
  }
}

/** `/orders/{orderId}` as the router writes it. */
function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/**
 * Every method that answers at a path, through parameters too: `/orders/batch` is also the order of id `batch`, which
 * can be read.
 */
function methodsAt(path: string, endpoints: readonly Endpoint[]): string[] {
  const matches = (template: string): boolean => {
    const [ours, theirs] = [path.split('/'), template.split('/')];
    return ours.length === theirs.length && theirs.every((part, index) => part === ours[index] || part.startsWith('{'));
  };
  return [...new Set(endpoints.filter((endpoint) => matches(endpoint.path)).map((endpoint) => endpoint.method))];
}
