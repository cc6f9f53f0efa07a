import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inline, List } from '../../src/model/document.ts';
import type { Diagram } from '../../src/model/diagram.ts';
import { buildDiagram } from '../../src/diagram/diagram.ts';
import { parseBrief } from '../../src/parse/brief.ts';

const founding = readFileSync(
  new URL('../../slides/06-orchestration/orchestration-architecture.prompt.md', import.meta.url),
  'utf8',
);
const span = { file: 'lesson.md', line: 1, column: 1 };

/** An ordered list as a lesson writes it: `**Name** — caption`. */
function list(...items: readonly (readonly [string, string])[]): List {
  return {
    kind: 'list',
    ordered: true,
    start: 1,
    span,
    items: items.map(([name, caption], i) => {
      const inlines: Inline[] = [
        { kind: 'strong', children: [{ kind: 'text', text: name }] },
        { kind: 'text', text: caption && ` — ${caption}` },
      ];
      const at = { ...span, line: i + 1 };
      return { blocks: [{ kind: 'paragraph', inlines, span: at }], checked: null, fragment: false, span: at };
    }),
  };
}

const build = (source: string, script: List | null = null) =>
  buildDiagram(parseBrief(source, 'orchestration-architecture.prompt.md').value, script);
const brief = (body: string, rest = '') => build(`# T\n\n## CONDENSED BRIEF\n\n${body}\n\n${rest}`);
const drawn = (outcome: ReturnType<typeof build>): Diagram => {
  if (!outcome.value) throw new Error('nothing drawn');
  return outcome.value.diagram;
};
const labels = (diagram: Diagram) => diagram.nodes.map((node) => node.label);
const arrows = (diagram: Diagram) => {
  const label = new Map(diagram.nodes.map((node) => [node.id, node.label]));
  return diagram.edges.map((edge) => `${label.get(edge.from)} → ${label.get(edge.to)}`);
};

describe('the founding brief', () => {
  const outcome = build(founding);
  const diagram = drawn(outcome);
  const agents = ['Upload', 'Grade', 'Feedback', 'Test', 'Docs', 'Security', 'Deploy'].map((name) => `${name} Agent`);

  it('is understood but for two phrases in passing, which are reported where they stand', () => {
    const lines = founding.split('\n');
    const texts = outcome.diagnostics.map(({ code, severity, line, column }) => [
      code,
      severity,
      lines[line - 1]?.slice(column - 1, column + 9),
    ]);
    expect(texts).toEqual([
      ['not-drawn', 'info', 'Human or A'],
      ['not-drawn', 'info', 'isolated w'],
    ]);
    expect(diagram).toMatchObject({
      id: 'orchestration-architecture',
      title: 'Orchestration Architecture',
      filename: 'orchestration-architecture.png',
      arrangement: 'layered',
      graspSeconds: 15,
    });
  });

  it('has one large gold hexagon above an arc of seven small purple cards', () => {
    const [top, ...team] = diagram.nodes;
    expect(top).toMatchObject({
      label: 'Orchestrator',
      shape: 'hexagon',
      size: 'large',
      colour: '#fbbf24',
      icon: 'conductor',
      details: ['Strategic oversight, contract validation'],
      tag: '',
    });
    expect(team.map((node) => node.label)).toEqual(agents);
    for (const [i, node] of team.entries())
      expect(node).toMatchObject({
        shape: 'card',
        size: 'small',
        colour: '#8b5cf6',
        tag: `worktree ${i + 1}`,
        tagIcon: 'worktree',
        icon: null,
      });
    expect(diagram.groups.map(({ arrangement, label, nodes }) => [arrangement, label, nodes.length])).toEqual([
      ['row', '', 1],
      ['arc', '', 7],
    ]);
  });

  it('sends specifications down together and completions up one by one', () => {
    expect(diagram.channels).toMatchObject([
      {
        label: 'Specifications & Contracts',
        direction: 'down',
        colour: '#2563eb',
        manner: 'together',
        mark: 'document',
      },
      { label: 'Completed Work & Reports', direction: 'up', colour: '#10b981', manner: 'one-by-one', mark: 'check' },
    ]);
    expect(arrows(diagram)).toEqual([
      ...agents.map((agent) => `Orchestrator → ${agent}`),
      ...agents.map((agent) => `${agent} → Orchestrator`),
    ]);
  });

  it('has three annotations and a closing line', () => {
    expect(diagram.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['annotation', 'Async coordination (no meetings)'],
      ['annotation', 'Contract-based autonomy (no micromanagement)'],
      ['annotation', 'Parallel execution (5-7x speedup)'],
      ['closing', 'From solo coder to team orchestrator. Different skill, greater leverage.'],
    ]);
  });

  it('builds up in six steps out of its own structure', () => {
    expect(diagram.steps.map((step) => [step.name, step.caption])).toEqual([
      ['Orchestrator', 'Orchestrator is the coordinator: strategic oversight, contract validation.'],
      [
        'Agent Team',
        'The Agent Team consists of Upload Agent, Grade Agent, Feedback Agent, Test Agent, Docs Agent, Security Agent and Deploy Agent.',
      ],
      [
        'Specifications & Contracts',
        'Specifications & Contracts flow down from Orchestrator to the Agent Team, to all seven at once.',
      ],
      [
        'Completed Work & Reports',
        'Completed Work & Reports flow up from the Agent Team to Orchestrator, one after another.',
      ],
      [
        'Key Annotations',
        'Async coordination (no meetings). Contract-based autonomy (no micromanagement). Parallel execution (5-7x speedup).',
      ],
      ['Closing line', 'From solo coder to team orchestrator. Different skill, greater leverage.'],
    ]);
  });
});

/** The founding brief with a build script, and what is said of the script. */
const scripted = (script: List) => {
  const { value, diagnostics } = build(founding, script);
  return { value, diagnostics: diagnostics.filter(({ file }) => file === span.file) };
};

describe('a build script', () => {
  it('names nodes, sections, channels and notes, and gives the captions', () => {
    const { value, diagnostics } = scripted(
      list(
        ['agent team', 'Seven specialists.'],
        ['Top Layer', 'One lead sets the direction'],
        ['Specs', ''],
        ['Completed Work & Reports', 'Results come back.'],
        ['Annotations', ''],
        ['Bottom', 'That is all.'],
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.usedScript).toBe(true);
    const steps = value?.diagram.steps ?? [];
    expect(steps.map((step) => step.enters.length)).toEqual([7, 1, 8, 8, 3, 1]);
    expect(steps.map((step) => step.caption)[1]).toBe('One lead sets the direction.');
    expect(steps[2]?.caption).toMatch(/^Specifications & Contracts flow down/);
  });

  it('is an ordinary list when it names nothing', () => {
    const { value, diagnostics } = scripted(list(['Bread', 'Flour'], ['Butter', '']));
    expect(value?.usedScript).toBe(false);
    expect(value?.diagram.steps).toHaveLength(6);
    expect(diagnostics).toEqual([]);
  });

  it('reports what it misses, with the nearest name', () => {
    const { value, diagnostics } = scripted(list(['Orchestrator', ''], ['Agnet Team', ''], ['Zebra', '']));
    expect(diagnostics).toMatchObject([
      { code: 'unknown-in-script', severity: 'error', file: 'lesson.md', line: 2, hint: 'Did you mean "Agent Team"?' },
      { code: 'unknown-in-script', line: 3 },
    ]);
    expect(value?.usedScript).toBe(true);
  });

  it('loses nothing that no item names', () => {
    const diagram = drawn(build(founding, list(['Deploy Agent', 'The last.'], ['Orchestrator', 'The first.'])));
    expect(diagram.steps).toHaveLength(2);
    expect(new Set(diagram.steps.flatMap((step) => step.enters)).size).toBe(8 + 14 + 2 + 4);
    expect(diagram.steps[0]?.enters).toContain('upload-agent');
  });

  it('moves arrows that would come before their ends, and says so', () => {
    const { value, diagnostics } = scripted(
      list(
        ['Orchestrator', 'Lead.'],
        ['Specifications & Contracts', 'Specs go down.'],
        ['Agent Team', 'Seven of them.'],
      ),
    );
    expect(diagnostics).toMatchObject([{ code: 'arrow-before-its-ends', severity: 'warning', line: 2 }]);
    const last = value?.diagram.steps.at(-1);
    expect(last?.name).toBe('Agent Team');
    expect(last?.enters).toContain('channel-specifications-contracts');
    expect(last?.caption).toBe('Seven of them. Specs go down.');
  });

  it('warns of a step that shows nothing new', () => {
    const { diagnostics } = scripted(list(['Orchestrator', ''], ['Agent Team', ''], ['Grade Agent', '']));
    expect(diagnostics).toMatchObject([{ code: 'repeated-in-script', severity: 'warning', line: 3 }]);
  });
});

describe('other briefs', () => {
  it('joins numbered cards into one group, sorted by their places and told in their order', () => {
    const diagram = drawn(
      brief(
        [
          '**Quadrant 1 (Bottom-Left) - KETTLE**:',
          '- Label: "⚠️ Kettle (2 litres)"',
          '- Use when: "Tea for many"',
          '- Color: Blue (#2563eb)',
          '',
          '**Quadrant 2 (Top-Right) - POT**:',
          '- Label: "Pot"',
          '- Icon: Checklist',
        ].join('\n'),
      ),
    );
    expect(diagram.groups).toHaveLength(1);
    expect(diagram.nodes).toMatchObject([
      { label: 'Pot', icon: 'checklist' },
      { label: 'Kettle (2 litres)', icon: 'warning', details: ['Use when: Tea for many'], colour: '#2563eb' },
    ]);
    expect(diagram.steps.map((step) => step.name)).toEqual(['Kettle (2 litres)', 'Pot']);
    expect(diagram.arrangement).toBe('axes');
  });

  it('draws phases as a chain, coloured by the numbers that colours stand for', () => {
    const diagram = drawn(
      brief(
        '**Phases (left to right)**:\n\n1. **Sow** → 🌱 "Seeds first"\n2. **Water** → "Every day"\n3. **Reap** → "In autumn"',
        '## COLOR SEMANTICS\n- Blue (#2563eb): Early phases (1-2)\n- Gold (#fbbf24): Harvest phase (3)\n- Gray (#6b7280): Connections',
      ),
    );
    expect(diagram.nodes).toMatchObject([
      { label: 'Sow', details: ['Seeds first'], icon: 'seed', colour: '#2563eb' },
      { label: 'Water', details: ['Every day'], colour: '#2563eb' },
      { label: 'Reap', colour: '#fbbf24' },
    ]);
    expect(arrows(diagram)).toEqual(['Sow → Water', 'Water → Reap']);
    expect(diagram.channels).toMatchObject([{ label: '', colour: '#6b7280', direction: 'across' }]);
    expect(diagram.arrangement).toBe('chain');
    expect(diagram.steps[0]?.caption).toBe('It begins with Sow: seeds first.');
  });

  it('joins the levels of a tree by the words that lead each branch', () => {
    const diagram = drawn(
      brief(
        [
          'Tree of a house.',
          '',
          '**Level 1 - House (Trunk)**:',
          '- Center top: "House"',
          '',
          '**Level 2 - Floors**:',
          '- Two branches:',
          '  1. "Ground floor" (left branch)',
          '  2. "Upper floor" (right branch)',
          '',
          '**Level 3 - Rooms**:',
          '- Upper branch rooms:',
          '  - "Bedroom"',
          '- Ground branch rooms:',
          '  - "Kitchen"',
          '  - "Hall"',
        ].join('\n'),
      ),
    );
    expect(diagram.arrangement).toBe('tree');
    expect(arrows(diagram)).toEqual([
      'House → Ground floor',
      'House → Upper floor',
      'Upper floor → Bedroom',
      'Ground floor → Kitchen',
      'Ground floor → Hall',
    ]);
  });

  it('reads a row of a table as a group whose cells know their columns', () => {
    const rows = 'ROW 1 - Speed:\nHorse: "Slow"\nTrain: "Fast"\n\nROW 2 - Noise:\nHorse: "Low"\nTrain: "Low"';
    const diagram = drawn(build(`# T\n\`\`\`\nCreate a table.\n\n${rows}\n\`\`\``));
    expect(diagram.groups.map((group) => group.label)).toEqual(['Speed', 'Noise']);
    expect(labels(diagram)).toEqual(['Slow', 'Fast', 'Low', 'Low']);
    expect(diagram.steps[0]?.caption).toBe('Speed: Slow (Horse), Fast (Train).');
    expect(diagram.arrangement).toBe('lanes');
  });

  it('reads a Markdown table the same way', () => {
    const diagram = drawn(
      brief('**Prices**:\n\n| Thing | Old | New |\n|---|:---:|---|\n| "Tea" | "1" | 2 |\n| Milk | "3" | "4" |'),
    );
    expect(diagram.groups.map((group) => group.label)).toEqual(['Tea', 'Milk']);
    expect(labels(diagram)).toEqual(['1', '2', '3', '4']);
  });

  it('draws flows of two sides and the arrow between them', () => {
    const diagram = drawn(
      build(
        [
          '# T',
          '```',
          'Create a split screen.',
          '',
          'LEFT SIDE (light gray #F5F5F5):',
          'Title: "By hand"',
          '',
          'Vertical flow (2 boxes with arrows):',
          'Pen → Paper',
          '',
          'CENTER:',
          'Large orange arrow pointing right with text "SHIFT"',
          '',
          'RIGHT SIDE (pale blue #EEF4FF):',
          'Title: "By machine"',
          '',
          'Horizontal flow (2 boxes with arrows):',
          'Key → Screen',
          '',
          '1 bullet below:',
          '• Easy to copy',
          '```',
        ].join('\n'),
      ),
    );
    expect(diagram.arrangement).toBe('split');
    expect(diagram.groups.map(({ label, arrangement }) => [label, arrangement])).toEqual([
      ['By hand', 'column'],
      ['By machine', 'row'],
    ]);
    expect(arrows(diagram)).toEqual(['Pen → Paper', 'Pen → Key', 'Key → Screen']);
    expect(diagram.channels.find((channel) => channel.label)?.label).toBe('SHIFT');
    expect(new Set(diagram.nodes.map((node) => node.colour))).toEqual(new Set(['#f5f5f5', '#eef4ff']));
    expect(diagram.notes).toMatchObject([{ kind: 'annotation', text: 'Easy to copy' }]);
  });

  it('joins what an arrow names', () => {
    const diagram = drawn(
      brief(
        '**Roles**:\n- "Cook"\n- "Waiter"\n- "Guest"\n\n**Arrows**:\n- Guest → Waiter: "Order"\n- From Cook to Guest: "Dish"',
      ),
    );
    expect(arrows(diagram)).toEqual(['Guest → Waiter', 'Cook → Guest']);
    expect(diagram.notes).toEqual([]);
    const spoken = drawn(brief('**Roles**:\n- "Cook"\n- "Guest"\n\n**Flow**:\n- Arrow from Cook to Guest: "Dish"'));
    expect(arrows(spoken)).toEqual(['Cook → Guest']);
  });

  it('puts layers in order from top to bottom, and tells them as the author does', () => {
    const layer = (place: string, label: string) => `**${place} Layer**:\n- Label: "${label}"\n`;
    const diagram = drawn(brief([layer('Base', 'Soil'), layer('Middle', 'Stem'), layer('Top', 'Leaf')].join('\n')));
    expect(diagram.groups.map((group) => group.nodes)).toEqual([['leaf'], ['stem'], ['soil']]);
    expect(diagram.steps.map((step) => step.name)).toEqual(['Soil', 'Stem', 'Leaf']);
  });

  it('takes section and node paints apart', () => {
    const diagram = drawn(
      brief(
        '**Layer 1 - Base (Bottom)**:\n- Background: Light Gray (#F8F9FA)\n- Border: 3px Medium Gray (#aaaaaa)\n- Title: "Base" in 22pt, Deep Navy (#001f3f)\n- Question: "Why?" in 18pt, Charcoal (#111111)',
      ),
    );
    expect(diagram.nodes[0]).toMatchObject({
      colour: '#001f3f',
      details: ['Why?'],
      paints: { surface: '#f8f9fa', border: '#aaaaaa', label: '#001f3f', detail: '#111111' },
    });
  });
});

describe('nothing is lost', () => {
  it('makes a note of a quoted label that it cannot place', () => {
    const diagram = drawn(brief('**Things**:\n- "Apple"\n- "Pear"\n\nSomewhere stands "Keep me" in small type.'));
    expect(diagram.notes).toMatchObject([{ kind: 'annotation', text: 'Keep me' }]);
  });

  it('says which line it could not draw, and keeps quiet about looks', () => {
    const { diagnostics } = brief(
      '**Things**:\n- "Apple"\n- "Pear"\n- All grow on trees\n- Size: Small, uniform\n- Visual: orchard\n\n**Typography**:\n- Labels: 20pt',
    );
    expect(diagnostics).toMatchObject([
      { code: 'not-drawn', severity: 'info', line: 8, column: 3 },
      { line: 10, column: 11 },
    ]);
  });
});

describe('mistakes', () => {
  const codes = (outcome: ReturnType<typeof build>) =>
    outcome.diagnostics.map(({ code, severity, line }) => [code, severity, line]);

  it('reports a colour that has no value anywhere, once', () => {
    expect(codes(brief('**A**:\n- "x"\n- "y"\n- Color: Teal'))).toEqual([['colour-without-value', 'error', 8]]);
    expect(codes(brief('**A**:\n- "x"\n- "y"\n- Color: Teal', '## COLOR SEMANTICS\n- Teal (#0d9488): all'))).toEqual(
      [],
    );
    expect(codes(brief('**A**:\n- "x" (teal box)\n- "y"'))).toEqual([]);
  });

  it('reports two things of one name in one group, but not in two', () => {
    expect(codes(brief('**A**:\n- "Tea"\n- "Milk"\n- "tea"'))).toEqual([['duplicate-node', 'error', 8]]);
    expect(codes(brief('**A**:\n- "Tea"\n- "Milk"\n\n**B**:\n- "Tea"\n- "Milk"'))).toEqual([]);
  });

  it('reports a count that is not that of its list', () => {
    expect(codes(brief('**Team (5-7 Cooks)**:\n- Eight cooks in arc:\n  1. "A1"\n  2. "B2"'))).toEqual([
      ['count-disagrees', 'warning', 6],
    ]);
    expect(codes(brief('**Team (5-7 Cooks)**:\n1. "A1"\n2. "B2"'))).toEqual([['count-disagrees', 'warning', 5]]);
    const cards = 'CARD 1:\nTitle: "One"\n\nCARD 2:\nTitle: "Two"';
    expect(codes(build(`# T\n\`\`\`\nCreate a picture.\n\n3 equal cards in a row.\n\n${cards}\n\`\`\``))).toEqual([
      ['count-disagrees', 'warning', 5],
    ]);
  });

  it('reports an icon that it does not know', () => {
    expect(codes(brief('**A**:\n- "x" (unicorn icon)\n- "y"'))).toEqual([['unknown-icon', 'info', 6]]);
  });

  it('reports a drawing section without anything to draw', () => {
    const outcome = brief('Just some prose.');
    expect(outcome.value).toBeNull();
    expect(codes(outcome)).toEqual([['nothing-to-draw', 'error', 1]]);
  });

  it('stops at more things than a picture can hold', () => {
    const outcome = brief(`**A**:\n${Array.from({ length: 500 }, (_, i) => `- "thing ${i}"`).join('\n')}`);
    expect(codes(outcome).filter(([code]) => code === 'too-many-things')).toHaveLength(1);
    expect(drawn(outcome).nodes.length).toBeLessThan(200);
  });
});

describe('whatever it is given', () => {
  const word = fc.constantFrom('Tea', 'Milk', 'Cup', 'tea', '+', '🌱', 'worktree 1', 'a → b');
  const line = fc.oneof(
    word.map((one) => `- "${one}"`),
    word.map((one) => `1. **${one}** → "${one} x"`),
    word.map((one) => `\n**${one} Layer - ${one}s (3 things)**:`),
    word.map((one) => `\nCARD 1 (Blue #0066FF):\nTitle: "${one}"`),
    word.map((one) => `- Arrows flowing down: "${one}"`),
    word.map((one) => `- Color: Blue (#2563eb) for ${one}`),
    word.map((one) => `- ${one} → Cup: "${one}"`),
    fc.constantFrom(
      '- Each box: small circle',
      '\n**Bottom**: "end"',
      'Tea → Milk → Cup',
      '| "a" | "b" |',
      '|-|-|',
      '- "a" | "b"',
      '- two:\n  - "x"',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );

  it('never throws, gives each id once, and lets each thing enter exactly once, no arrow before its ends', () => {
    const script = fc.option(fc.array(fc.tuple(word, fc.string()), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), script, (lines, items) => {
        const { value } = build(`## CONDENSED BRIEF\n${lines.join('\n')}`, items ? list(...items) : null);
        if (!value) return;
        const { nodes, edges, channels, notes, groups, steps } = value.diagram;
        const things = [...nodes, ...edges, ...channels, ...notes].map(({ id }) => id);
        expect(new Set([...things, ...groups.map(({ id }) => id)]).size).toBe(things.length + groups.length);
        expect(steps.flatMap((step) => step.enters).sort()).toEqual([...things].sort());
        const known = groups.map(({ id }) => id);
        for (const { from, to } of channels) expect(known).toEqual(expect.arrayContaining([from, to]));
        const at = new Map(steps.flatMap((step, i) => step.enters.map((id) => [id, i] as const)));
        for (const edge of edges)
          for (const end of [edge.from, edge.to])
            expect(at.get(edge.id)).toBeGreaterThanOrEqual(at.get(end) ?? Number.NaN);
        for (const step of steps) expect(step.caption.trim()).not.toBe('');
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '- "x',
    '- "a" | "b"\n',
    '**a**: "b"\n',
    '→ a ',
    '((((',
    '- a → "b"\n',
    '1. "x"\n  - "y"\n',
    'CARD 1:\nTitle: "x"\n\n',
    '- Color: red ',
  ])('survives 100 kB of %j', (part) => {
    const source = `## CONDENSED BRIEF\n**S**:\n${part.repeat(Math.ceil(100_000 / part.length))}`;
    const { value } = build(source, list(['x', 'y']));
    expect(value?.diagram.nodes.length ?? 0).toBeLessThan(200);
  });
});
