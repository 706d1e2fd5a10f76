/** The command was called wrongly: the message says how, and the usage follows. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
