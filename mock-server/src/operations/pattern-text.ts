import type { World } from '../state/world.ts';

/**
 * Matches one part of a pattern (an escaped character, a class, a group or a plain character) and the quantifier behind the part.
 */
const part = /(?:\\(.)|\[([^\]]+)\]|\(([^()?][^()]*)\)|([^\\[\](){}?*+|^$]))(\{(\d+)[^}]*\}|[?*+])?/g;

/**
 * Returns a random text that matches a pattern. Each part is repeated as few times as the pattern allows. Supports only what the
 * patterns of the spec use: characters, classes, groups of choices, and quantifiers. Does not support look-ahead.
 *
 * @example
 * import { VirtualClock } from '../base/clock.ts';
 * import { emptyState } from '../state/state.ts';
 * import { World } from '../state/world.ts';
 *
 * const world = new World(new VirtualClock(() => 0, { at: 0, frozen: true }), emptyState(1));
 * patternText(world, '^mft_[a-z]{4}$'); // 'mft_kqzd'
 */
export const patternText = (world: World, pattern: string): string =>
  [...pattern.matchAll(part)]
    .map(([, escaped, letters, group, plain, often, least]) => {
      const times = often === undefined || often === '+' ? 1 : Number(least ?? 0);
      return Array.from({ length: times }, () => {
        if (letters !== undefined) return pick(world, lettersOf(letters));
        return group === undefined ? (escaped ?? plain ?? '') : patternText(world, pick(world, group.split('|')));
      }).join('');
    })
    .join('');

/** Returns the characters of a character class, such as `0-9A-Z_`. */
const lettersOf = (letters: string): string[] =>
  [...letters.matchAll(/(.)-(.)|./g)].flatMap(([single, from, to]) => {
    if (from === undefined || to === undefined) return [single];
    const first = from.charCodeAt(0);
    return Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, place) => String.fromCharCode(first + place));
  });

const pick = (world: World, choices: readonly string[]): string => choices[Math.floor(world.chance() * choices.length)] ?? '';
