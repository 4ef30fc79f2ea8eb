/** How a language writes names of a kind. */
export type Casing = 'camelCase' | 'PascalCase' | 'snake_case' | 'SCREAMING_SNAKE_CASE' | 'kebab-case';

/** The words of a name, in lower case: `orderId`, `order-id` and `order_id` are `order`, `id`; `SBOMUrl` is `sbom`, `url`. */
export function wordsOf(name: string): string[] {
  const words = name.match(/\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?\p{Ll}+\d*|\d+/gu) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** The name as the casing writes it. A name without a letter or digit has no words: the empty text. */
export function cased(name: string, casing: Casing): string {
  const words = wordsOf(name);
  switch (casing) {
    case 'camelCase':
      return words.map((word, index) => (index === 0 ? word : capitalised(word))).join('');
    case 'PascalCase':
      return words.map(capitalised).join('');
    case 'snake_case':
      return words.join('_');
    case 'SCREAMING_SNAKE_CASE':
      return words.join('_').toUpperCase();
    case 'kebab-case':
      return words.join('-');
  }
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
