import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { KIND_IN_WORDS, sniff } from '#data-adapters/formats/sniff.ts';

/** Larger files are refused. Generalised boundaries of all districts are 4 to 40 MB. */
export const MOST_BYTES = 60_000_000;

const ADVICE = 'bring boundaries as GeoJSON or TopoJSON';
const SHAPEFILE_PARTS = /\.(shp|shx|dbf|prj|cpg|sbn|sbx)$/i;
const NAMED: readonly (readonly [name: RegExp, what: string])[] = [
  [SHAPEFILE_PARTS, 'is part of a Shapefile'],
  [/\.gpkg$/i, 'is a GeoPackage'],
  [/\.km[lz]$/i, 'is KML'],
  [/\.gml$/i, 'is GML'],
  [/\.gdb$/i, 'is a geodatabase'],
  [/\.fgb$/i, 'is FlatGeobuf'],
];

/**
 * Refuses what is no text at all, and the other formats boundaries come in.
 * @throws ForeignFileError in one sentence, with what to do.
 */
export function refuseOtherFormats(file: SourceFile): void {
  const { name, bytes } = file;
  if (bytes.length > MOST_BYTES) {
    throw new ForeignFileError(
      `${name} is ${Math.round(bytes.length / 1_000_000)} MB, more than the ${MOST_BYTES / 1_000_000} MB that can be read; bring generalised boundaries (BUC or BSC).`,
    );
  }
  const format = formatOf(bytes) ?? NAMED.find(([pattern]) => pattern.test(name))?.[1];
  if (format !== undefined) {
    throw new ForeignFileError(
      `${name} ${format}, which is not read here; ${ADVICE} (ONS Open Geography offers GeoJSON as a download).`,
    );
  }
  const kind = sniff(bytes);
  if (kind === 'zip') {
    throw new ForeignFileError(
      `${name} is a ZIP archive, as Shapefiles come in; ${ADVICE}, not zipped.`,
    );
  }
  if (kind !== 'json' && kind !== 'text') {
    throw new ForeignFileError(`${name} is ${KIND_IN_WORDS[kind]}; ${ADVICE}.`);
  }
}

function formatOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 600));
  if (head.startsWith('SQLite format 3')) return 'is a GeoPackage or another SQLite file';
  if (head.startsWith('\u0000\u0000\u0027\u000a')) return 'is part of a Shapefile';
  if (head.startsWith('fgb')) return 'is FlatGeobuf';
  if (/<kml[\s>]/i.test(head)) return 'is KML';
  if (/<(?:\w+:)?FeatureCollection[\s>]/i.test(head)) return 'is GML';
  return undefined;
}
