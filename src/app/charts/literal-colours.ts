/** A theme variable in SVG text: `var(--atlas-need-3)`. */
const VARIABLE = /var\((--atlas-[a-z0-9-]+)\)/g;

/**
 * SVG text with the colours of the light theme in place of theme variables, so that a drawing looks
 * the same outside the page. `valueOf` gives a variable's colour.
 */
export function literalColours(svg: string, valueOf = themeColours()): string {
  return svg.replaceAll(VARIABLE, (_, name: string) => valueOf(name));
}

/** Reads colours as the browser works them out, once each. */
function themeColours(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const probe = document.createElement('span');
    probe.style.colorScheme = 'light';
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    known.set(name, colour);
    return colour;
  };
}
