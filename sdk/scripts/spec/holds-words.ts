/** Whether a name holds a phrase as whole words: `home_address` holds `address`, `addressed_at` does not. */
export const holdsWords = (name: string, phrase: string): boolean =>
  `_${name.toLowerCase().replaceAll('-', '_')}_`.includes(`_${phrase}_`);
