/** What a POM says of the project, as far as whoever publishes it must look. */
export interface Pom {
  readonly groupId: string | undefined;
  readonly artifactId: string | undefined;
  readonly version: string | undefined;
  /** The name of its first licence. */
  readonly licence: string | undefined;
  /** The names of all elements of the project. */
  readonly has: readonly string[];
  /** `group:artifact` of each that a project gets along with it. */
  readonly dependencies: readonly string[];
}

/** Reads a POM that we write: no comment or CDATA holds an element. */
export function readPom(text: string): Pom {
  const project = bodyOf(text.replaceAll(/<!--[\s\S]*?-->/g, ''), 'project') ?? '';
  const children = childrenOf(project);
  const child = (name: string): string | undefined => children.find((one) => one.name === name)?.body.trim();
  const dependencies = childrenOf(child('dependencies') ?? '').map(({ body }) => body);
  return {
    groupId: child('groupId'),
    artifactId: child('artifactId'),
    version: child('version'),
    licence: bodyOf(child('licenses') ?? '', 'name'),
    has: children.map(({ name }) => name),
    dependencies: dependencies
      .filter((body) => !/^(?:test|provided)$/.test(bodyOf(body, 'scope') ?? ''))
      .filter((body) => bodyOf(body, 'optional') !== 'true')
      .map((body) => `${bodyOf(body, 'groupId')}:${bodyOf(body, 'artifactId')}`),
  };
}

interface Element {
  readonly name: string;
  readonly body: string;
}

/** The elements of a text that stand in no other. */
function childrenOf(text: string): Element[] {
  return [...text.matchAll(/<(?<name>[\w.-]+)(?:\s[^>]*)?(?:\/>|>(?<body>[\s\S]*?)<\/\k<name>>)/g)].map(
    ({ groups }) => ({ name: groups?.['name'] ?? '', body: groups?.['body'] ?? '' }),
  );
}

function bodyOf(text: string, name: string): string | undefined {
  return new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(text)?.[1];
}
