import { failed, IDLE, isSettled, loaded, LOADING, valueOf } from './loadable.ts';

describe('something that is fetched', () => {
  it('has a value only when it is here, be the value zero or nothing at all', () => {
    expect(valueOf(loaded(0))).toBe(0);
    expect(valueOf(loaded(''))).toBe('');
    for (const other of [IDLE, LOADING, failed('no'), undefined]) expect(valueOf(other)).toBeNull();
  });

  it('keeps why it is not to be had', () => {
    expect(failed('The file is damaged.')).toEqual({
      status: 'failed',
      message: 'The file is damaged.',
    });
  });

  it('leaves nothing to wait for once it is here or known not to be had', () => {
    expect(isSettled(loaded(1))).toBeTrue();
    expect(isSettled(failed('no'))).toBeTrue();
    for (const other of [IDLE, LOADING, undefined]) expect(isSettled(other)).toBeFalse();
  });
});
