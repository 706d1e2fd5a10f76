/** Shorter forms, the usual ones of counties among them, tried only where a name does not fit. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/ and the Isles of Scilly$/, ''],
  [/\band The\b|\band\b/g, '&'],
  [/\bNorth East\b/g, 'NE'],
  [/\bNorth West\b/g, 'NW'],
  [/\bNorth Central\b/g, 'NC'],
  [/\bSouth East\b/g, 'SE'],
  [/\bSouth West\b/g, 'SW'],
  [/\bNorth\b/g, 'N'],
  [/\bSouth\b/g, 'S'],
  [/\bEast\b/g, 'E'],
  [/\bWest\b/g, 'W'],
  [/Bedfordshire/g, 'Beds'],
  [/Buckinghamshire/g, 'Bucks'],
  [/Cambridgeshire/g, 'Cambs'],
  [/Derbyshire/g, 'Derbys'],
  [/Gloucestershire/g, 'Glos'],
  [/Hampshire/g, 'Hants'],
  [/Herefordshire/g, 'Herefs'],
  [/Hertfordshire/g, 'Herts'],
  [/Lancashire/g, 'Lancs'],
  [/Leicestershire/g, 'Leics'],
  [/Lincolnshire/g, 'Lincs'],
  [/Northamptonshire/g, 'Northants'],
  [/Nottinghamshire/g, 'Notts'],
  [/Oxfordshire/g, 'Oxon'],
  [/Shropshire/g, 'Shrops'],
  [/Staffordshire/g, 'Staffs'],
  [/Warwickshire/g, 'Warks'],
  [/Wiltshire/g, 'Wilts'],
  [/Worcestershire/g, 'Worcs'],
];

/**
 * A name broken into lines of at most `width` characters. What does not fit is shortened, then cut
 * with an ellipsis: the full name is always in the label read aloud and in the table.
 */
export function labelLines(name: string, width: number, lines: number): readonly string[] {
  let text = name;
  for (const [long, short] of [null, ...SHORTER].map((pair) => pair ?? ([/^$/, ''] as const))) {
    text = text.replaceAll(new RegExp(long, 'g'), short);
    const wrapped = wrap(text, width);
    if (wrapped.length <= lines && wrapped.every((line) => line.length <= width)) return wrapped;
  }
  const kept = wrap(text, width).slice(0, lines);
  return kept.map((line, index) => {
    const cut = line.length > width ? `${line.slice(0, width - 1)}…` : line;
    const isLast = index === kept.length - 1;
    return isLast && !cut.endsWith('…') && wrap(text, width).length > lines
      ? `${cut.slice(0, width - 1).replace(/[ ,&]+$/, '')}…`
      : cut;
  });
}

/** Words in lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ |(?<=-)/)) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else {
      const joined = last.endsWith('-') ? last + word : `${last} ${word}`;
      if (joined.length <= width) lines[lines.length - 1] = joined;
      else lines.push(word);
    }
  }
  return lines;
}
