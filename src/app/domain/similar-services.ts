import { comparable } from './plain-text.ts';
import { type Service } from './service.ts';

/** Another record that may be of the same service, and why it is thought so. */
export interface SimilarService {
  readonly id: string;
  readonly name: string;
  /** Finishes "It has …". */
  readonly why: string;
}

type Compared = Pick<Service, 'id' | 'name' | 'family' | 'provider' | 'places'>;

/** At most so many are named for a service: more would not be read. */
const MOST = 5;

/**
 * Finds records that may be of one service: the same name and provider, the same name in the same
 * family, or names alike but for one word where one of their first six places is the same. Time grows
 * with the number of services, not its square: at most a few records are kept for each likeness.
 */
export class SimilarServices {
  readonly #records = new Map<string, Compared[]>();

  constructor(services: Iterable<Compared>) {
    for (const service of services) {
      for (const { key } of likenessesOf(service)) {
        const records = this.#records.get(key) ?? [];
        if (records.length <= MOST) records.push(service);
        this.#records.set(key, records);
      }
    }
  }

  /** Records other than this one that may be of the same service, the likest first. */
  to(service: Compared): readonly SimilarService[] {
    const found = new Map<string, SimilarService>();
    for (const { key, why } of likenessesOf(service)) {
      for (const { id, name } of this.#records.get(key) ?? []) {
        if (id === service.id || found.has(id)) continue;
        found.set(id, { id, name, why });
        if (found.size === MOST) return [...found.values()];
      }
    }
    return [...found.values()];
  }
}

/** Records among `others` that may be of the same service. */
export function similarServices(
  service: Compared,
  others: Iterable<Compared>,
): readonly SimilarService[] {
  return new SimilarServices(others).to(service);
}

interface Likeness {
  readonly key: string;
  readonly why: string;
}

function likenessesOf({ name, family, provider, places }: Compared): readonly Likeness[] {
  const plain = comparable(name);
  const by = comparable(provider.name);
  const exact: Likeness[] = [{ key: `family|${plain}|${family}`, why: 'the same name and family' }];
  if (by !== '') {
    exact.unshift({ key: `provider|${plain}|${by}`, why: 'the same name and provider' });
  }
  const words = wordsOf(plain);
  const near = words.length < 2 ? [] : [words, ...withoutOneOf(words)];
  const codes = places.slice(0, 6).map(({ code }) => code);
  const signatures = near.map((some) => some.join(' '));
  return [
    ...exact,
    ...codes.flatMap((code) =>
      signatures.map((signature) => ({
        key: `near|${code}|${signature}`,
        why: 'a similar name and serves the same place',
      })),
    ),
  ];
}

/** Words that tell no service from another. */
const COMMON = new Set([
  'a',
  'and',
  'for',
  'in',
  'nhs',
  'of',
  'service',
  'services',
  'team',
  'the',
  'to',
]);

/** The telling words of a name, in alphabetical order, so that their order does not matter. */
function wordsOf(plain: string): readonly string[] {
  const words = plain.split(' ').filter((word) => word !== '' && !COMMON.has(word));
  return [...new Set(words)].sort().slice(0, 10);
}

/** The words without each of them in turn: two names that differ in one word share such a set. */
function withoutOneOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.length < 3 ? [] : words.map((_, left) => words.filter((__, i) => i !== left));
}
