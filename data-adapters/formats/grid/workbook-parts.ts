import { readXml, withoutEscapes } from './xml-events.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Id of the relationship that names its part. */
  readonly relation: string;
}

export interface ListedWorkbook {
  readonly sheets: readonly ListedSheet[];
  readonly from1904: boolean;
}

export function readSheetList(xml: string): ListedWorkbook {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = [...attributes].find(([key]) => key.endsWith(':id'))?.[1];
      const hidden = /hidden/i.test(attributes.get('state') ?? '');
      sheets.push({ name: attributes.get('name') ?? '', hidden, relation: relation ?? '' });
    },
  });
  return { sheets, from1904 };
}

/** What a part refers to, by relationship id: the last word of the kind, and the path of the part. */
export function readRelations(
  xml: string,
  folder: string,
): ReadonlyMap<string, { readonly kind: string; readonly path: string }> {
  const relations = new Map<string, { kind: string; path: string }>();
  readXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const of = (name: string) => attributes.get(name) ?? '';
      const kind = of('Type').split('/').at(-1) ?? '';
      relations.set(of('Id'), { kind, path: pathFrom(folder, of('Target')) });
    },
  });
  return relations;
}

/** The texts that cells refer to by number; readings of Japanese are left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = true;
    },
    text(piece) {
      if (inText && !inReading) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') strings.push(withoutEscapes(text));
    },
  });
  return strings;
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
