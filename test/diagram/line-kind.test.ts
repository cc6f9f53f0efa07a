import { expect, it } from 'vitest';
import { lineKind } from '../../src/diagram/line-kind.ts';
import { sectionName } from '../../src/diagram/section-name.ts';
import type { Entry } from '../../src/model/brief.ts';
import { parseBrief } from '../../src/parse/brief.ts';

const entry = (line: string) =>
  parseBrief(`## CONDENSED BRIEF\n**S**:\n${line}`, 'x.md').value.drawing[0]?.children[0] as Entry;

it.each([
  ['- "Upload Agent" (worktree 1)', 'item'],
  ['- Center top: "Orchestrator"', 'item'],
  ['- Box 1: "VERB" label in 24pt', 'item'],
  ['- Plus sign: Large "+" in 48pt', 'item'],
  ['- "2024" (left) | "2025" (right)', 'items'],
  ['1. **Plan** → "Architecture"', 'item'],
  ['- User → Interface → Action', 'chain'],
  ['- Arrows flowing down: "Specs"', 'arrow'],
  ['- Client → Server: "Request"', 'arrow'],
  ['- Role: "Oversight"', 'detail'],
  ['- Title: "Guardrails" in 24pt', 'label'],
  ['- Number: "2" (same style)', 'tag'],
  ['- Bracket color: Gray (#aaaaaa)', 'colour'],
  ['- Each agent: Small box', 'each'],
  ['- Large "3x FASTER" badge', 'remark'],
  ['- Size: Large hexagon', 'shape'],
  ['- Visual: Two-way communication', 'style'],
  ['- NO borders', 'style'],
  ['- X-axis: Number of cups', 'axis'],
  ['- Seven agents in arc:\n  - "A"', 'list'],
  ['- Each blocks the next', 'each'],
  ['- Timeline from 0min to 90min', 'prose'],
  ['- 3 features: 3 points', 'keyed'],
])('%s is %s', (line, kind) => {
  expect(lineKind(entry(line))).toBe(kind);
});

it('takes the name of a section apart', () => {
  expect(sectionName('Card 1 (Top Left) - Model Selection')).toEqual({
    numbered: { noun: 'card', number: 1 },
    structure: 'Card 1',
    name: 'Model Selection',
  });
  expect(sectionName('Bottom Layer - Agent Team (5-7 Specialists)')).toMatchObject({
    numbered: null,
    name: 'Agent Team',
  });
  expect(sectionName('LEFT SIDE (light gray)')).toMatchObject({ name: '' });
  expect(sectionName('Planner Agent')).toMatchObject({ name: 'Planner Agent' });
});
