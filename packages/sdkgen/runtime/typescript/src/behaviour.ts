import behaviour from '../../../behaviour.json' with { type: 'json' };
import releases from '../../../releases/notes.json' with { type: 'json' };

// In an SDK the generator writes the figures out in the place of this file.

export const LANGUAGE = 'typescript';
export const SDK_VERSION: string = releases[0]?.version ?? '';
export const API_PREFIX = behaviour.apiPrefix;
export const ENVIRONMENT = behaviour.environment;
export const HOSTS = behaviour.hosts;
export const TOKEN = behaviour.token;
export const SIGNING = behaviour.signing;
export const RETRIES = behaviour.retries;
export const TIMEOUTS = behaviour.timeouts;
export const LIMITS = behaviour.limits;
export const ERRORS: readonly { readonly name: string; readonly status?: number; readonly statusFrom?: number }[] =
  behaviour.errors;
export const OWN_HEADERS = behaviour.ownHeaders;
export const REDACTED_HEADERS = behaviour.redactedHeaders;
export const WEBHOOKS = behaviour.webhooks;
