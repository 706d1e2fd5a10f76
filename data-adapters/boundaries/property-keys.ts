import { type Geography } from '#app/domain/area.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { GSS_CODE, textIn, type PropertyKeys, type RawFeature } from './area-shape.ts';

/**
 * Finds the properties that hold code and name by what stands in them: codes by their pattern (the
 * property with the most, and among equals with the most different ones, since a district often
 * carries its region's code too), names by the names the atlas knows. Null where no property holds
 * codes.
 */
export function findKeys(
  features: readonly RawFeature[],
  geography: Pick<Geography, 'areas'>,
): PropertyKeys | null {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const codes = keys
    .map((key) => {
      const found = features
        .map((feature) => textIn(feature, key).toUpperCase())
        .filter((text) => GSS_CODE.test(text));
      return { key, filled: found.length, different: new Set(found).size };
    })
    .filter(({ filled }) => filled > 0)
    .sort((a, b) => b.filled - a.filled || b.different - a.different);
  const code = codes[0]?.key;
  return code === undefined ? null : { code, name: nameKey(features, keys, code, geography) };
}

/** Year of the boundaries as field names tell it: `LAD24CD` is 2024. Null where they do not. */
export function yearOf(codeKey: string): number | null {
  const digits = /^[a-z]+(\d\d)cd$/i.exec(codeKey)?.[1];
  const year = readNumber(digits === undefined ? '' : `20${digits}`);
  return year === 'not-a-number' ? null : year;
}

function nameKey(
  features: readonly RawFeature[],
  keys: readonly string[],
  codeKey: string,
  geography: Pick<Geography, 'areas'>,
): string | null {
  const names = new Set(
    geography.areas.flatMap(({ code, name, shortName }) =>
      [name, shortName].map((text) => `${code} ${text.toLowerCase()}`),
    ),
  );
  const known = (key: string) =>
    features.filter((feature) =>
      names.has(`${textIn(feature, codeKey).toUpperCase()} ${textIn(feature, key).toLowerCase()}`),
    ).length;
  const best = keys
    .map((key) => ({ key, count: known(key) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0];
  const twin = codeKey.replace(/cd$/i, (ending) => (ending === 'cd' ? 'nm' : 'NM'));
  return best?.key ?? (twin !== codeKey && keys.includes(twin) ? twin : null);
}
