import { literal, quote } from '../literal.ts';

const PLACEHOLDER = /\{([A-Za-z][\w.-]*)\}/g;

/** A value of a step as the source writes it: placeholders are the variables that they stand for. */
export function valueLiteral(value: unknown): string {
  return literal(value, textLiteral);
}

/** `cust_{run}` is a template; `{made.keyId}` alone is the member itself, with its type. */
function textLiteral(text: string): string {
  const only = /^\{([A-Za-z][\w.-]*)\}$/.exec(text)?.[1];
  if (only !== undefined) return expression(only);
  if (text.search(PLACEHOLDER) === -1) return quote(text);
  const escaped = text.replaceAll(/[`\\]|\$\{/g, '\\$&');
  return `\`${escaped.replaceAll(PLACEHOLDER, (_, name: string) => `\${${expression(name)}}`)}\``;
}

function expression(name: string): string {
  if (name === 'run') return 'run';
  const [step = '', ...path] = name.split('.');
  if (step === 'given') return `given(${quote(path.join('.'))})`;
  return `${step}.data.${path.map((part) => (/^\d+$/.test(part) ? `[${part}]!` : part)).join('.')}`.replaceAll(
    '.[',
    '[',
  );
}
