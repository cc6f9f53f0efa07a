/** Stub until the markup is settled. */
export function showCodeSteps(_slide: Element): void {}
