/** A number by its text, as it was sent. */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An object by its members; a Map, so that no name can reach a prototype. */
export type JsonObject = ReadonlyMap<string, ReadJson>;

/** What a request body holds, before anything is known of its schema. */
export type ReadJson = null | boolean | string | JsonNumber | readonly ReadJson[] | JsonObject;
