/** Why nothing is saved: each asks something else of the person. */
export interface KeptFailure {
  readonly kind: 'unavailable' | 'blocked' | 'newer' | 'full' | 'broken';
  /** One sentence: what is the matter and what to do. */
  readonly message: string;
}

const MESSAGES: Readonly<Record<KeptFailure['kind'], string>> = {
  unavailable:
    'This browser window does not let the atlas save anything, as some private windows do not: use an ordinary window, or export before you close this one.',
  blocked:
    'Another tab with an older version of the atlas holds what is saved: close the other tabs of the atlas, then try again.',
  newer:
    'What is saved in this browser belongs to a newer version of the atlas: export what is not saved yet, then reload this page to get that version.',
  full: 'The browser has no room left for what you entered: remove something here or free space on this device, then try again.',
  broken:
    'The browser could not read or write what is saved here: try again, and if it stays so, export what you see and restart the browser.',
};

/** A failure that is already known for what it is. */
export class KeptError extends Error {
  override readonly name = 'KeptError';
  readonly failure: KeptFailure;

  constructor(kind: KeptFailure['kind']) {
    super(MESSAGES[kind]);
    this.failure = { kind, message: MESSAGES[kind] };
  }
}

/** What a browser's error means to the person. */
export function failureOf(error: unknown): KeptFailure {
  return error instanceof KeptError ? error.failure : new KeptError(kindOf(error)).failure;
}

function kindOf(error: unknown): KeptFailure['kind'] {
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    // Said on opening: by policy of the browser, or in a private window.
    case 'SecurityError':
    case 'NotSupportedError':
      return 'unavailable';
    default:
      return 'broken';
  }
}
