/** How the text of a file is written down. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SLICE = 1_000_000;

/**
 * Tells the encoding: by the byte order mark, by the zeros of UTF-16 without one, as UTF-8 where all
 * of it is that, else Windows-1252, which any bytes are.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** UTF-16 without a mark: in Latin text every second byte is 0. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  if (head.length < 4 || !head.includes(0)) return null;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.4 && even === 0) return 'utf-16le';
  return even > head.length * 0.4 && odd === 0 ? 'utf-16be' : null;
}

/** The text in pieces of about a million characters, every line end made one `\n`. */
export function* textPieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    const last = at + SLICE >= bytes.length;
    const text = held + decoder.decode(bytes.subarray(at, at + SLICE), { stream: !last });
    // A return at the end may be the first half of a line end.
    held = !last && text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.replace(/\r\n?/g, '\n');
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
