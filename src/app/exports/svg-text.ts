/** An attribute's value; undefined leaves it out. */
export type SvgValue = string | number | undefined;

/** An SVG element as text, with everything in it escaped: `children` is SVG text already. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, SvgValue>>,
  children = '',
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(attributeText(value))}"`)
    .join('');
  return children === '' ? `<${name}${list}/>` : `<${name}${list}>${children}</${name}>`;
}

/** A line of words, its baseline centred on `y` unless told. */
export function svgText(words: string, attributes: Readonly<Record<string, SvgValue>>): string {
  return svgElement('text', { 'dominant-baseline': 'central', ...attributes }, escaped(words));
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function attributeText(value: SvgValue): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? '');
}
