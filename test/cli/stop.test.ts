import { describe, expect, it } from 'vitest';
import { Stop, stopOf } from '../../src/cli/stop.ts';

const failure = (code: string, path?: string) =>
  Object.assign(new Error(code), { code, syscall: 'open', ...(path && { path }) });

describe('stopOf', () => {
  it.each([
    ['EACCES', 3, 'No permission for /x.'],
    ['EROFS', 3, 'No permission for /x.'],
    ['ENOSPC', 3, 'The disk is full.'],
    ['ENOENT', 2, 'There is no /x.'],
    ['ENOTDIR', 2, '/x is in the way.'],
  ])('tells what %s means', (code, status, message) => {
    expect(stopOf(failure(code, '/x'))).toMatchObject({ status, message, hint: expect.stringMatching(/\.$/) });
  });

  it('names the file that was meant, not the temporary one', () => {
    expect(stopOf(failure('EACCES', '/a/.team.svg.4711.part'))?.message).toBe('No permission for /a/team.svg.');
  });

  it('lets our own bugs through', () => {
    expect(stopOf(new TypeError('x is not a function'))).toBeNull();
    expect(stopOf(undefined)).toBeNull();
  });

  it('hands on what is one already', () => {
    const stop = new Stop(2, 'No.', 'Do this.');
    expect(stopOf(stop)).toBe(stop);
  });
});
