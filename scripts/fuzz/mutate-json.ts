import { oneOf, type Random } from '../layouts/seeded-random.ts';
import { changed, HOSTILE_CELLS, type Mutation, under } from './mutation.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Texts that stand for values no publisher sends; put in as text, for some cannot be written. */
const HOSTILE_VALUES = [
  'null',
  '[]',
  '{}',
  '-1',
  '0',
  '1e400',
  '-1e999',
  '9007199254740993',
  '""',
  'true',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '[null]',
  '[[[[]]]]',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
  ...HOSTILE_CELLS.slice(0, -1).map((cell) => JSON.stringify(cell)),
];
/** Stands where a hostile value comes to stand. */
const HERE = '"@here@"';

/** Changes to the values, keys and lists of a JSON document. */
export const JSON_MUTATIONS: readonly Mutation[] = [
  tree((document, random) => {
    const spots = spotsIn(document);
    const spot = oneOf(spots, random);
    spot.set('@here@');
    const hostile = oneOf(HOSTILE_VALUES, random);
    return [JSON.stringify(document).replace(HERE, () => hostile), hostile.slice(0, 30)];
  }),
  tree((document, random) => {
    const spot = oneOf(spotsIn(document), random);
    spot.drop();
    return [JSON.stringify(document), 'a value left out'];
  }),
  tree((document, random) => {
    const spot = oneOf(spotsIn(document), random);
    spot.repeat();
    return [JSON.stringify(document), 'a value twice'];
  }),
  tree((document, random) => {
    const spot = oneOf(spotsIn(document), random);
    const key = oneOf(['__proto__', 'constructor', 'error', 'features', 'length', ''], random);
    return [
      JSON.stringify(document).replace(`"${spot.name}":`, () => `"${key}":`),
      `a key is ${key}`,
    ];
  }),
  tree((document, random) => [
    `${JSON.stringify(document).slice(0, -1)},"__proto__":${oneOf(HOSTILE_VALUES, random)}}`,
    'a last key __proto__',
  ]),
  tree((document, random) => {
    const depth = 1 + under(4000, random);
    return [`${'['.repeat(depth)}${JSON.stringify(document)}${']'.repeat(depth)}`, `${depth} deep`];
  }),
];

function tree(change: (document: Json, random: Random) => readonly [string, string]): Mutation {
  return (bytes, random) => {
    const document = JSON.parse(new TextDecoder().decode(bytes)) as Json;
    const [text, what] = change(document, random);
    return changed(new TextEncoder().encode(text), what);
  };
}

interface Spot {
  readonly name: string;
  set(value: Json): void;
  drop(): void;
  repeat(): void;
}

/** Every place in a document where a value stands; at most some thousands of them. */
function spotsIn(document: Json): readonly Spot[] {
  const spots: Spot[] = [];
  const walk = (value: Json) => {
    if (typeof value !== 'object' || value === null || spots.length > 5000) return;
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        spots.push({
          name: '',
          set: (other) => void (value[i] = other),
          drop: () => void value.splice(i, 1),
          repeat: () => void value.splice(i, 0, item),
        });
        walk(item);
      });
      return;
    }
    for (const [name, item] of Object.entries(value)) {
      spots.push({
        name,
        set: (other) => void (value[name] = other),
        drop: () => void Reflect.deleteProperty(value, name),
        repeat: () => void (value[name] = [item, item]),
      });
      walk(item);
    }
  };
  walk(document);
  return spots;
}
