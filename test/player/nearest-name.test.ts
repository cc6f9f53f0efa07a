import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/player/nearest-name.ts';

describe('the nearest name', () => {
  const names = ['orchestrator', 'agent-team', 'specifications-and-contracts', 'completed-work-and-reports'];

  it('is that of a thing which was renamed a little', () => {
    expect(nearestName(names, 'specifications')).toBe('specifications-and-contracts');
    expect(nearestName(names, 'the-orchestrators')).toBe('orchestrator');
    expect(nearestName(names, 'Agents’ Team')).toBe('agent-team');
    expect(nearestName(names, 'completed-work')).toBe('completed-work-and-reports');
  });

  it('is none where nothing is alike', () => {
    expect(nearestName(names, 'budget')).toBeNull();
    expect(nearestName([], 'budget')).toBeNull();
    expect(nearestName(names, '')).toBeNull();
  });
});
