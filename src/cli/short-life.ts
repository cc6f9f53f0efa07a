import { setFlagsFromString } from 'node:v8';

/**
 * How the versions of V8 are told to wait about four times as long as they would before they optimise a function, by the
 * major version of Node. Later ones hold back by themselves.
 */
const flags: ReadonlyMap<string | undefined, string> = new Map([
  ['20', '--interrupt-budget=264000'],
  ['22', '--invocation-count-for-turbofan=12000'],
]);

/**
 * Tells V8 that this process is over in a second or two, so that optimising code takes longer than running it: a build of
 * a thousand slides takes a fifth less time on the processor. Nothing but time depends on it.
 */
export function expectShortLife(): void {
  const flag = flags.get(process.versions.node.split('.')[0]);
  if (flag) setFlagsFromString(flag);
}
