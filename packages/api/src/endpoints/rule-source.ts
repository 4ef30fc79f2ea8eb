import { Text } from '../schema/text.ts';

/** Source text in a request; the language itself bounds it to 64 KiB in UTF-8. */
export const RuleSource = Text({ description: 'A program in the rules language.', maxLength: 65_536 });
