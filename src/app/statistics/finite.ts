/**
 * An answer as it was given, once every number in it is known to be finite. Figures near the limits
 * of what a number holds can overflow on the way; the answer is then an error, never NaN or an
 * infinity that passes for a figure.
 *
 * @param answer a number, null, text, or lists and objects of them.
 * @throws RangeError where a number in it is NaN or infinite.
 */
export function finite<Answer>(answer: Answer): Answer {
  if (typeof answer === 'number' && !Number.isFinite(answer)) {
    throw new RangeError('the figures are too large or too small for an answer');
  }
  if (typeof answer === 'object' && answer !== null) Object.values(answer).forEach(finite);
  return answer;
}
