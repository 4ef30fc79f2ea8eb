import { type Code, code, paragraphs, symbol } from '../../code/code.ts';
import type { LanguageModel } from '../../language-model/language-model.ts';
import { docstring } from './docstring.ts';
import { pythonModule, typeSymbol } from './python-module.ts';
import { resourceClassName } from './resources.ts';

/** The two clients: the resources, on top of what the runtime has. */
export function writeClients(model: LanguageModel): Map<string, string> {
  return new Map([
    ['_client.py', pythonModule('The client for synchronous code.', [writeClient(model, false)])],
    ['_async_client.py', pythonModule('The client for asyncio.', [writeClient(model, true)])],
  ]);
}

function writeClient(model: LanguageModel, asynchronous: boolean): Code {
  const prefix = asynchronous ? 'Async' : '';
  const base = symbol(`${prefix}BaseClient`, '._base_client');
  const cached = symbol('cached_property', 'functools');
  const resources = model.resources.map((resource) => {
    const name = resourceClassName(resource, { asynchronous, withResponse: false });
    return code`
      @${cached}
      def ${resource.name}(self) -> ${typeSymbol(name, `.resources.${resource.fileName}`)}:
          ${docstring(resource.description || `The resource \`${resource.name}\`.`)}
          from .resources.${resource.fileName} import ${name}

          return ${name}(self._sender)
    `;
  });
  const about = asynchronous
    ? 'Calls LoyaltyOS from asyncio. The tasks of an event loop may share one client.'
    : 'Calls LoyaltyOS. Threads may share one client.';
  return code`
    class ${prefix}LoyaltyOSClient(${base}):
        ${docstring(about)}

        ${paragraphs(resources)}
  `;
}
