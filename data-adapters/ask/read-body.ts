/** The body was longer than was allowed; what came until then is dropped. */
export const TOO_LARGE = Symbol('too large');

/**
 * Reads a body to its end, piece by piece, and stops as soon as it is longer than `maxBytes`.
 * `onPiece` is told of every piece. Rejects where the connection breaks or is aborted.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  onPiece: () => void,
): Promise<Uint8Array | typeof TOO_LARGE> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces, length);
    onPiece();
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return TOO_LARGE;
    }
    pieces.push(value);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
